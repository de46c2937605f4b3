package com.example.app_courier_outbox_in_database;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;
import android.util.Log;

public class PlaceReceiver extends BroadcastReceiver {
    static void arm(Context context) {
        PendingIntent ring = PendingIntent.getBroadcast(context, 0, new Intent(context, PlaceReceiver.class), 0);
        AlarmManager alarms = context.getSystemService(AlarmManager.class);
        alarms.setInexactRepeating(AlarmManager.ELAPSED_REALTIME, AlarmManager.INTERVAL_HOUR, AlarmManager.INTERVAL_HOUR, ring);
    }

    @Override
    public void onReceive(Context context, Intent intent) {
        LocationManager places = context.getSystemService(LocationManager.class);
        Log.d("Place", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
