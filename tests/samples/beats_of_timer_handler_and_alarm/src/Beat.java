package com.example.beats_of_timer_handler_and_alarm;

import android.content.Context;
import android.location.LocationManager;
import android.os.Handler;
import android.util.Log;

final class Beat implements Runnable {
    private final Handler handler;
    private final LocationManager places;

    Beat(Handler handler, Context context) {
        this.handler = handler;
        this.places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    @Override
    public void run() {
        try {
            Log.d("Drum", "at " + places.getLastKnownLocation("gps"));
        } finally {
            handler.postDelayed(this, 20_000L);
        }
    }
}
