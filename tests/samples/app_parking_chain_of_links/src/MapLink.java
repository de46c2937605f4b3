package com.example.app_parking_chain_of_links;

import android.location.LocationManager;
import android.util.Log;

final class MapLink extends Link {
    @Override
    void handle(GarageActivity page) {
        if (!Ticket.read(page).isStamped()) {
            return;
        }
        LocationManager places = page.getSystemService(LocationManager.class);
        Log.d("Garage", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        proceed(page);
    }
}
