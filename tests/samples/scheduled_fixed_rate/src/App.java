package com.example.scheduled_fixed_rate;

import android.app.Application;
import android.location.LocationManager;
import android.util.Log;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class App extends Application {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

    @Override
    public void onCreate() {
        super.onCreate();
        scheduler.scheduleAtFixedRate(new Runnable() {
            @Override
            public void run() {
                LocationManager manager = (LocationManager) getSystemService(LOCATION_SERVICE);
                Log.i("App", "at " + manager.getLastKnownLocation("gps"));
            }
        }, 0, 2, TimeUnit.SECONDS);
    }
}
