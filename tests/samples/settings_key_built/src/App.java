package com.example.settings_key_built;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        StringBuilder key = new StringBuilder();
        key.append("android").append('_').append("id");
        Log.i("App", Settings.Secure.getString(getContentResolver(), key.toString()));
    }
}
