package com.example.system_wakes_and_sticky_battery;

import android.app.Application;
import android.content.Intent;
import android.content.IntentFilter;

public class StoveApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerReceiver(new HeatReceiver(), new IntentFilter(Intent.ACTION_BATTERY_CHANGED));
        IntentFilter dark = new IntentFilter();
        dark.addAction(Intent.ACTION_SCREEN_OFF);
        registerReceiver(new DarkReceiver(), dark);
    }
}
