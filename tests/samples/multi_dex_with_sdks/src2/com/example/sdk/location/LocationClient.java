package com.example.sdk.location;

import android.content.Context;
import android.location.LocationManager;

public class LocationClient {
    private final Context c;
    private static volatile boolean agreed;

    public static void setAgreePrivacy(boolean b) {
        agreed = b;
    }

    public LocationClient(Context c) throws Exception {
        if (!agreed)
            throw new Exception("privacy");
        this.c = c;
    }

    public void start() {
        ((LocationManager) c.getSystemService("location")).getLastKnownLocation("gps");
    }
}
