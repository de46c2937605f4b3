package com.example.app_bus_card_plugin_stages;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.util.Log;

final class StationPlugin extends Plugin {
    @Override
    int stage() {
        return Stages.AGREED;
    }

    @Override
    protected void load(Context context) {
        LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        try {
            Location last = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER);
            Log.d("StationPlugin", "near " + last);
        } catch (SecurityException refused) {
            Log.w("StationPlugin", refused);
        }
    }
}
