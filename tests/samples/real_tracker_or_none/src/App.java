package com.example.real_tracker_or_none;

import android.app.Application;

public class App extends Application {
    private Tracker tracker;
    private Collector collector;

    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreement", false);
        tracker = TrackerFactory.create(this, agreed);
        collector = agreed ? new Collector(this) : null;
        tracker.track("launch");
        if (collector != null) {
            collector.collect();
        }
        Tracker logger = agreed ? new SerialTracker("full") : new SerialTracker("short");
        logger.track("launch");
    }
}
