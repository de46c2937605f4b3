package com.example.app_radio_threads_that_wait;

import android.content.Context;
import android.location.LocationManager;
import android.os.SystemClock;
import android.util.Log;

final class StationFinder extends Thread {
    private final Context context;

    StationFinder(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        while (!Answers.isYes()) {
            SystemClock.sleep(500);
        }
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Stations", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
