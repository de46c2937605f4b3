package com.example.own_classes_named_like_framework;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new com.example.own_classes_named_like_framework.telephony.TelephonyManager().getDeviceId();
        new com.example.own_classes_named_like_framework.wifi.WifiManager().getScanResults();
        new android.location.compat.LocationManager().getLastKnownLocation("gps");
        com.example.own_classes_named_like_framework.provider.Settings.Secure.getString(
                getContentResolver(), "android_id");
    }
}
