package com.example.settings_key_from_method;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", Settings.System.getString(getContentResolver(), keyName()));
    }

    private static String keyName() {
        return "android_id";
    }
}
