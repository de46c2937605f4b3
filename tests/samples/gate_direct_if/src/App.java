package com.example.gate_direct_if;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        if (preferences.getBoolean("privacy_agreed", false)) {
            String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
            Log.i("App", "device " + id);
        }
    }
}
