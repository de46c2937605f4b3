package com.example.settings_other_keys;

import android.app.Application;
import android.content.ContentResolver;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ContentResolver resolver = getContentResolver();
        Log.i("App", Settings.Secure.getString(resolver, Settings.Secure.DEFAULT_INPUT_METHOD));
        Log.i("App", Settings.System.getString(resolver, "screen_brightness"));
        Log.i("App", "android_id");
        Log.i("App", getSharedPreferences("app", MODE_PRIVATE).getString("android_id", "none"));
    }
}
