package com.example.job_and_alarm_at_launch;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.location.LocationManager;

public class AlarmReceiver extends BroadcastReceiver {
    public void onReceive(Context c, Intent i) {
        ((LocationManager) c.getSystemService("location")).getLastKnownLocation("gps");
    }
}
