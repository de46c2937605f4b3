package com.example.app_dentist_ports_and_adapters;

import android.app.Application;

public class PracticeApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Practice.of(this).open();
    }
}
