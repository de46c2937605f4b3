package com.example.alarm_and_boot_receivers_only;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;
import android.util.Log;

public class PlaceReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Place", String.valueOf(places.getLastKnownLocation("passive")));
    }
}
