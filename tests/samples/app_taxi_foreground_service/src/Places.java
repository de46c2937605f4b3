package com.example.app_taxi_foreground_service;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;

final class Places {
    private Places() {
    }

    static String last(Context context) {
        LocationManager places = context.getSystemService(LocationManager.class);
        Location last = places.getLastKnownLocation(LocationManager.GPS_PROVIDER);
        return last == null ? "" : last.getLatitude() + "," + last.getLongitude();
    }
}
