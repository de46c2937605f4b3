package com.example.app_bikes_track_from_the_first_minute;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import java.util.ArrayDeque;
import java.util.Deque;

final class Track {
    private final Deque<double[]> points = new ArrayDeque<>();
    private final LocationManager places;

    Track(Context context) {
        places = context.getSystemService(LocationManager.class);
    }

    void look() {
        Location here = places.getLastKnownLocation(LocationManager.GPS_PROVIDER);
        if (here != null) {
            points.addLast(new double[] {here.getLatitude(), here.getLongitude()});
        }
    }
}
