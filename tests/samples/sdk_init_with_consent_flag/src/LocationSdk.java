package com.example.sdk.location;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

public final class LocationSdk {
    private LocationSdk() {
    }

    public static void init(Context context, boolean privacyAgreed) {
        if (privacyAgreed) {
            LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
            Log.i("LocationSdk", "at " + manager.getLastKnownLocation("gps"));
        }
    }
}
