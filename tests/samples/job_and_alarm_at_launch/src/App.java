package com.example.job_and_alarm_at_launch;

import android.app.AlarmManager;
import android.app.Application;
import android.app.PendingIntent;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Intent;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ((JobScheduler) getSystemService("jobscheduler"))
                .schedule(new JobInfo.Builder(7, new ComponentName(this, SyncJob.class))
                                .setPeriodic(900000L)
                                .setPersisted(true)
                                .build());
        AlarmManager am = (AlarmManager) getSystemService(ALARM_SERVICE);
        PendingIntent pi = PendingIntent.getBroadcast(this, 0, new Intent(this, AlarmReceiver.class), 0);
        am.setRepeating(AlarmManager.RTC_WAKEUP, System.currentTimeMillis() + 60000, 60000, pi);
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
