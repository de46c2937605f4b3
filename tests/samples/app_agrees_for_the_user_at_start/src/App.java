package com.example.app_agrees_for_the_user_at_start;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PrivacyManager privacy = new PrivacyManager(this);
        privacy.setAgreed(true);
        new DeviceReporter(this, privacy).report();
    }
}
