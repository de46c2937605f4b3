package com.example.alarm_and_boot_receivers_only;

import android.app.AlarmManager;
import android.app.Application;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.SystemClock;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent ring = PendingIntent.getBroadcast(this, 1, new Intent(this, PlaceReceiver.class), 0);
        alarms.setInexactRepeating(AlarmManager.ELAPSED_REALTIME, SystemClock.elapsedRealtime() + 3600000L, AlarmManager.INTERVAL_HOUR, ring);
    }
}
