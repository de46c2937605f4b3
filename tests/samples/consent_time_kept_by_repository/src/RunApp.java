package com.example.consent_time_kept_by_repository;

import android.app.Application;

public class RunApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Tracks(this, new ConsentStore(this)).open();
    }
}
