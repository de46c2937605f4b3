package com.example.sdk.ads;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

public class AdsManager {
    private final Context context;

    public AdsManager(Context context) {
        this.context = context;
    }

    public void preload(final String slot) {
        new Thread(new Runnable() {
            @Override
            public void run() {
                LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
                Log.i("Ads", slot + manager.getLastKnownLocation(LocationManager.NETWORK_PROVIDER));
            }
        }).start();
    }
}
