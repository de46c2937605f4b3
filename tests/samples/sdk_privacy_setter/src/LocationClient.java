package com.example.sdk.location;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

public class LocationClient {
    private static boolean privacyAgreed;
    private final Context context;

    public LocationClient(Context context) {
        this.context = context;
    }

    public static void updatePrivacyAgree(boolean agreed) {
        privacyAgreed = agreed;
    }

    public void start() {
        if (!privacyAgreed) {
            Log.w("LocationClient", "privacy not agreed");
            return;
        }
        LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.i("LocationClient", "at " + manager.getLastKnownLocation("gps"));
    }
}
