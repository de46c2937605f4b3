package com.example.app_ferry_steps_by_messages;

import android.app.Application;

public class FerryApp extends Application {
    private Steps steps;

    @Override
    public void onCreate() {
        super.onCreate();
        steps = new Steps(this);
    }

    Steps steps() {
        return steps;
    }
}
