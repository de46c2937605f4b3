package org.sample.adskit;

import android.content.Context;
import android.location.LocationManager;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Collector implements Runnable {
    private final Context context;
    private final AdsConfig config;

    Collector(Context context, AdsConfig config) {
        this.context = context;
        this.config = config;
    }

    @Override
    public void run() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        StringBuilder line = new StringBuilder(config.appId).append(phone.getSimOperator());
        if (config.imei) {
            line.append(phone.getDeviceId());
        }
        if (config.place) {
            LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
            line.append(places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        }
        Log.d("Ads", line.toString());
    }
}
