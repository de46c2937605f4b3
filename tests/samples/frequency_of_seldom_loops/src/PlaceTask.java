package com.example.frequency_of_seldom_loops;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;
import java.util.TimerTask;

final class PlaceTask extends TimerTask {
    private final Context context;

    PlaceTask(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        LocationManager places = context.getSystemService(LocationManager.class);
        Log.d("Place", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
