package com.example.sdk_inside_sdk;

import android.app.Application;
import com.example.sdk.ads.AdsSuite;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AdsSuite.init(this);
    }
}
