package com.example.alarm_arms_itself_again;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;
import android.os.SystemClock;
import android.util.Log;

public class PlaceReceiver extends BroadcastReceiver {
    static void arm(Context context) {
        AlarmManager alarms = (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
        PendingIntent again = PendingIntent.getBroadcast(context, 0, new Intent(context, PlaceReceiver.class), 0);
        alarms.setExact(AlarmManager.ELAPSED_REALTIME_WAKEUP, SystemClock.elapsedRealtime() + 10 * 60 * 1000, again);
    }

    @Override
    public void onReceive(Context context, Intent intent) {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.d("Place", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
        arm(context);
    }
}
