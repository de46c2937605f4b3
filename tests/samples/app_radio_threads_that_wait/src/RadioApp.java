package com.example.app_radio_threads_that_wait;

import android.app.Application;

public class RadioApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Answers.load(this);
        for (Thread thread : new Thread[] {new GcCompat(this), new LatchReader(this), new StationFinder(this)}) {
            thread.start();
        }
    }
}
