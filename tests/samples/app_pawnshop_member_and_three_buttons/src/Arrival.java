package com.example.app_pawnshop_member_and_three_buttons;

import android.location.Location;
import android.location.LocationListener;
import android.os.Bundle;
import android.util.Log;

final class Arrival implements LocationListener {
    @Override
    public void onLocationChanged(Location location) {
        Log.d("Arrival", "next shop " + location.getAccuracy());
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
