package com.example.app_metro_container_of_annotations;

import android.app.Application;

public class MetroApp extends Application {
    private Container container;

    @Override
    public void onCreate() {
        super.onCreate();
        container = new Container(this);
        container.makeAll(getSharedPreferences("metro", MODE_PRIVATE).getBoolean("terms_accepted", false));
    }

    void accepted() {
        getSharedPreferences("metro", MODE_PRIVATE).edit().putBoolean("terms_accepted", true).apply();
        container.makeAll(true);
    }
}
