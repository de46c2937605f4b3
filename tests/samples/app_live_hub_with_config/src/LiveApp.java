package com.example.app_live_hub_with_config;

import android.app.Application;
import org.sample.adskit.AdsConfig;
import org.sample.adskit.AdsKit;

public class LiveApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        startAds();
        LoginHub.get().add(new NumberFiller(this));
    }

    void startAds() {
        boolean agreed = Preference.flag(this, "has_agreed_privacy");
        AdsKit.init(this, new AdsConfig.Builder().appId("live-1").allowImei(agreed).build());
    }
}
