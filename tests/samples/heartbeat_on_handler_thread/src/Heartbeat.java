package com.example.heartbeat_on_handler_thread;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.os.Handler;
import android.os.HandlerThread;
import android.util.Log;

final class Heartbeat implements Runnable {
    private final Handler handler;
    private final LocationManager places;

    Heartbeat(Context context) {
        HandlerThread thread = new HandlerThread("heartbeat");
        thread.start();
        handler = new Handler(thread.getLooper());
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    void begin() {
        handler.post(this);
    }

    @Override
    public void run() {
        Location last = places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER);
        if (last != null) {
            Log.d("Heartbeat", last.getLatitude() + "/" + last.getLongitude());
        }
        handler.postDelayed(this, Config.heartbeatMillis());
    }
}
