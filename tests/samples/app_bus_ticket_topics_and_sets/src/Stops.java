package com.example.app_bus_ticket_topics_and_sets;

import android.content.Context;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.util.Log;

final class Stops {
    private final Context context;

    Stops(Context context) {
        this.context = context;
    }

    void near() {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Stops", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }

    void guess() {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        Log.d("Stops", "city " + wifi.getScanResults());
    }
}
