package com.example.settings_key_ways;

import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("App", Secrets.read(getContentResolver(), Secrets.key));
    }
}
