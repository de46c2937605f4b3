package com.example.app_weather_question_on_top;

import android.app.AlarmManager;
import android.app.PendingIntent;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CalendarContract;

public class RemindReceiver extends BroadcastReceiver {
    static void arm(Context context) {
        AlarmManager alarms = (AlarmManager) context.getSystemService(Context.ALARM_SERVICE);
        PendingIntent note = PendingIntent.getBroadcast(context, 0, new Intent(context, RemindReceiver.class), 0);
        alarms.setRepeating(AlarmManager.RTC, System.currentTimeMillis() + 86_400_000L, 86_400_000L, note);
    }

    @Override
    public void onReceive(Context context, Intent intent) {
        Cursor rows = context.getContentResolver().query(CalendarContract.Instances.CONTENT_URI, null, null, null, null);
        if (rows != null) {
            rows.close();
        }
    }
}
