package com.example.app_steps_key_value_store;

import android.content.Context;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

final class RouteRecorder implements LocationListener {
    private final LocationManager places;

    RouteRecorder(Context context) {
        places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
    }

    void begin() {
        places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 5_000L, 10f, this);
    }

    @Override
    public void onLocationChanged(Location location) {
        Log.d("Route", "+" + location.getAccuracy());
    }

    @Override
    public void onStatusChanged(String provider, int status, Bundle extras) {
    }

    @Override
    public void onProviderEnabled(String provider) {
    }

    @Override
    public void onProviderDisabled(String provider) {
    }
}
