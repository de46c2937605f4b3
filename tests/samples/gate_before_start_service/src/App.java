package com.example.gate_before_start_service;

import android.app.Application;
import android.content.Intent;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            return;
        }
        startService(new Intent(this, CoreService.class));
    }
}
