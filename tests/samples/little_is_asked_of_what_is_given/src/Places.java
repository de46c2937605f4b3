package com.example.little_is_asked_of_what_is_given;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

final class Places implements LocationListener {
    @Override
    public void onLocationChanged(Location place) {
        Log.i("Places", "at " + place);
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
