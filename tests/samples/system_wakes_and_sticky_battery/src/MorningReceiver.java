package com.example.system_wakes_and_sticky_battery;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;
import android.util.Log;

public class MorningReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        LocationManager manager = context.getSystemService(LocationManager.class);
        Log.d("Morning", "at " + manager.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }
}
