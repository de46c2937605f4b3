package com.example.service_restarts_itself;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class KeepAliveService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public void onDestroy() {
        super.onDestroy();
        startService(new Intent(this, KeepAliveService.class));
    }

    @Override
    public void onTaskRemoved(Intent root) {
        PendingIntent again = PendingIntent.getService(this, 0, new Intent(this, KeepAliveService.class), 0);
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        alarms.set(AlarmManager.RTC_WAKEUP, System.currentTimeMillis() + 1000, again);
    }
}
