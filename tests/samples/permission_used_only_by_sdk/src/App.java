package com.example.permission_used_only_by_sdk;

import android.app.Application;
import com.example.sdk.ads.AdsManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new AdsManager(this).preload("slot-1");
    }
}
