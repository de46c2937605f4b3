package com.example.app_vet_visitors_of_steps;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

final class Compass implements LocationListener {
    @Override
    public void onLocationChanged(Location place) {
        Log.d("Compass", "at " + place.getLongitude());
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
