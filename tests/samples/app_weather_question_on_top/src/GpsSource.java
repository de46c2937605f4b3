package com.example.app_weather_question_on_top;

import android.content.Context;
import android.location.LocationManager;

final class GpsSource implements Source {
    private final Context context;

    GpsSource(Context context) {
        this.context = context;
    }

    @Override
    public String where() {
        if (!CityStore.of(context).privacyAccepted()) {
            return null;
        }
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        return String.valueOf(places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
