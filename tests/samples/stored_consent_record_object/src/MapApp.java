package com.example.stored_consent_record_object;

import android.app.Application;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.util.Log;

public class MapApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        WifiManager wifi = (WifiManager) getSystemService(WIFI_SERVICE);
        Log.d("Map", "around " + wifi.getScanResults());
        ConsentRecord record = ConsentRecord.load(this);
        if (record.accepted()) {
            LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
            Log.d("Map", String.valueOf(places.getLastKnownLocation("gps")));
        }
    }
}
