package com.example.session_made_by_agree_only;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

final class Session {
    private final Context context;

    Session(Context context) {
        this.context = context;
    }

    void locate() {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Session", String.valueOf(places.getLastKnownLocation("gps")));
    }
}
