package com.example.tickers_of_lighthouse;

import android.app.ActivityManager;
import android.app.Application;
import android.content.ClipboardManager;
import android.location.LocationManager;
import android.util.Log;
import java.util.Date;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class LighthouseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Beam(this).start();
        new ScheduledThreadPoolExecutor(1).scheduleAtFixedRate(this::ships, 0, 2, TimeUnit.MINUTES);
        new Timer("tide").schedule(new TimerTask() {
            @Override
            public void run() {
                LocationManager places = getSystemService(LocationManager.class);
                Log.d("Light", "here " + places.getLastKnownLocation("gps"));
            }
        }, new Date(), 90_000L);
        Thread keeper = new Thread(this::keep, "keeper");
        keeper.setDaemon(true);
        keeper.start();
        if (getSharedPreferences("light", MODE_PRIVATE).getBoolean("privacy_accepted", false)) {
            new Lamp(this).run();
        }
    }

    private void ships() {
        Log.d("Light", "ships " + getSystemService(ActivityManager.class).getRunningTasks(5));
    }

    private void keep() {
        try {
            while (true) {
                Log.d("Light", "note " + getSystemService(ClipboardManager.class).getPrimaryClip());
                TimeUnit.SECONDS.sleep(45);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
