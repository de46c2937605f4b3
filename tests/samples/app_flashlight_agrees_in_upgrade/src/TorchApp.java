package com.example.app_flashlight_agrees_in_upgrade;

import android.app.Application;

public class TorchApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Upgrade(this).run();
    }
}
