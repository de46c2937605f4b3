package com.example.generated_component_double_check;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;

public class PlaceRepository {
    private final Location last;

    PlaceRepository(Context context) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        last = places.getLastKnownLocation("gps");
    }

    Location last() {
        return last;
    }
}
