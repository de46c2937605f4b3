package com.example.service_kinds;

import android.app.Service;
import android.content.Intent;
import android.location.LocationManager;
import android.os.IBinder;

public class LocService extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int s) {
        ((LocationManager) this.getSystemService("location")).getLastKnownLocation("gps");
        return START_STICKY;
    }
}
