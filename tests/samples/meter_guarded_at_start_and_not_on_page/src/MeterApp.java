package com.example.meter_guarded_at_start_and_not_on_page;

import android.app.Application;

public class MeterApp extends Application {
    private Meter meter;

    @Override
    public void onCreate() {
        super.onCreate();
        meter = new Meter(this);
        boolean allowed = getSharedPreferences("gauge", MODE_PRIVATE).getBoolean("user_allows_collection", false);
        if (allowed) {
            meter.begin();
            meter.deepen();
        }
    }

    Meter meter() {
        return meter;
    }
}
