package com.example.app_greenhouse_climate_by_layout_pass;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.os.SystemClock;
import android.util.Log;
import java.util.concurrent.TimeUnit;

final class ClimateThread extends Thread {
    private static final long HALF_MINUTE = TimeUnit.SECONDS.toMillis(30);
    private final LocationManager places;

    ClimateThread(Context context) {
        super("climate");
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    @Override
    public void run() {
        while (!isInterrupted()) {
            Location here = places.getLastKnownLocation(LocationManager.GPS_PROVIDER);
            Log.d("Climate", "weather for " + here);
            SystemClock.sleep(HALF_MINUTE);
        }
    }
}
