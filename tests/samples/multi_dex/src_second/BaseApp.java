package com.example.multi_dex;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class BaseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("Base", Settings.Secure.getString(getContentResolver(), "android_id"));
    }
}
