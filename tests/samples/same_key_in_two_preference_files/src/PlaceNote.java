package com.example.same_key_in_two_preference_files;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

final class PlaceNote implements LocationListener {
    @Override
    public void onLocationChanged(Location place) {
        Log.d("Place", "at " + place.getLatitude());
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
