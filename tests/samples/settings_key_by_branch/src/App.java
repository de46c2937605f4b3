package com.example.settings_key_by_branch;

import android.app.Application;
import android.os.Build;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String name = Build.VERSION.SDK_INT >= 26 ? "android_id" : "bluetooth_name";
        Log.i("App", Settings.Secure.getString(getContentResolver(), name));
    }
}
