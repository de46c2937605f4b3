package com.example.app_scanner_result_not_looked_at;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

final class Region implements Collector {
    @Override
    public void collect(Context context) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Region", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
