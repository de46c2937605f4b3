package com.example.context_wrapper;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Context wrapped = new QuietContext(this);
        Log.i("App", Settings.Secure.getString(wrapped.getContentResolver(), "android_id"));
    }
}
