package com.example.custom_controller_of_ads;

import android.app.Application;
import com.yunduo.ads.AdConfig;
import com.yunduo.ads.AdSdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AdConfig config = new AdConfig();
        config.setAppId("5001121");
        config.setController(new StrictController(this));
        AdSdk.init(this, config);
    }
}
