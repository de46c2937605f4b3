package com.example.sdk_manager_with_pending_queue;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SdkHub.i().attach(this);
        SdkHub.i().start(false);
        getSharedPreferences("pv", 0).registerOnSharedPreferenceChangeListener(SdkHub.i());
    }
}
