package com.example.app_yoga_alarms_and_delays;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;

final class LessonAlarm {
    private LessonAlarm() {
    }

    static void arm(Context context) {
        AlarmManager alarms = (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
        Intent lesson = new Intent(context, LessonReceiver.class);
        PendingIntent pending = PendingIntent.getBroadcast(context, 1, lesson, PendingIntent.FLAG_UPDATE_CURRENT);
        alarms.setRepeating(AlarmManager.RTC, System.currentTimeMillis() + AlarmManager.INTERVAL_DAY, AlarmManager.INTERVAL_DAY, pending);
    }
}
