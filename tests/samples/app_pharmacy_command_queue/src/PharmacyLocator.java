package com.example.app_pharmacy_command_queue;

import android.content.Context;
import android.location.LocationManager;
import android.util.Log;

final class PharmacyLocator implements Command {
    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public void execute(Context context) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Pharmacy", "near " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
