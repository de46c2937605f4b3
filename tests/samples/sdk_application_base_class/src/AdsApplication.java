package com.example.sdk.ads;

import android.app.Application;
import android.provider.Settings;

public class AdsApplication extends Application {
    protected String adsId;

    @Override
    public void onCreate() {
        super.onCreate();
        adsId = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
