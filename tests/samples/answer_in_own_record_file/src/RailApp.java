package com.example.answer_in_own_record_file;

import android.app.Application;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.util.Log;

public class RailApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Drawer drawer = Drawer.of(this);
        if (drawer.lacks("router")) {
            WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
            drawer.put("router", String.valueOf(wifi.getConnectionInfo().getBSSID()));
        }
        if (!drawer.lacks("policy.yes")) {
            LocationManager places = getSystemService(LocationManager.class);
            Log.d("Rail", "last stop " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        }
    }
}
