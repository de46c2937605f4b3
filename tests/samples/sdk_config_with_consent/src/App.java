package com.example.sdk_config_with_consent;

import android.app.Application;
import com.example.sdk.ads.AdsConfig;
import com.example.sdk.ads.AdsEngine;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        AdsEngine.init(this, new AdsConfig.Builder().appId("100").agreePrivacy(agreed).build());
    }
}
