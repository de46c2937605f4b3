package com.example.multi_dex_with_sdks;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        com.example.sdk.push.Push.register(this);
        com.example.sdk.stat.Stat.init(this);
        com.example.sdk.ads.AdSdk.init(this, new com.example.sdk.ads.AdSdk.AdConfig());
        if (getSharedPreferences("a", 0).getBoolean("agreed", false)) {
            com.example.sdk.location.LocationClient.setAgreePrivacy(true);
            try {
                new com.example.sdk.location.LocationClient(this).start();
            } catch (Exception e) {}
        }
    }
}
