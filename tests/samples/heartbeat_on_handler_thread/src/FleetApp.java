package com.example.heartbeat_on_handler_thread;

import android.app.Application;

public class FleetApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Heartbeat(this).begin();
    }
}
