package com.example.alarm_repeating;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.os.SystemClock;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent tick = PendingIntent.getBroadcast(this, 1, new Intent(this, TickReceiver.class), 0);
        alarms.setRepeating(AlarmManager.ELAPSED_REALTIME_WAKEUP, SystemClock.elapsedRealtime() + 900000L, 900000L, tick);
    }
}
