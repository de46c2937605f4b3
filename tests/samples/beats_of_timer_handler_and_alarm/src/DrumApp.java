package com.example.beats_of_timer_handler_and_alarm;

import android.app.ActivityManager;
import android.app.AlarmManager;
import android.app.Application;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.os.SystemClock;
import android.util.Log;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

public class DrumApp extends Application {
    private static final long SECOND = 1000L;

    @Override
    public void onCreate() {
        super.onCreate();
        final ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        new Timer("drum", true).schedule(new TimerTask() {
            @Override
            public void run() {
                List<ActivityManager.RunningAppProcessInfo> all = manager.getRunningAppProcesses();
                Log.d("Drum", "running " + (all == null ? 0 : all.size()));
            }
        }, 3 * SECOND, 45 * SECOND);
        PendingIntent beat = PendingIntent.getBroadcast(this, 7, new Intent(this, AlarmBeat.class), PendingIntent.FLAG_UPDATE_CURRENT);
        AlarmManager alarms = (AlarmManager) getSystemService(Context.ALARM_SERVICE);
        alarms.setInexactRepeating(AlarmManager.ELAPSED_REALTIME, SystemClock.elapsedRealtime() + 60 * SECOND, AlarmManager.INTERVAL_FIFTEEN_MINUTES, beat);
    }
}
