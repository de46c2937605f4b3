package com.example.app_bakery_card_made_late;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

final class Compass implements LocationListener {
    @Override
    public void onLocationChanged(Location place) {
        Log.d("Compass", place.getLatitude() + " " + place.getLongitude());
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
