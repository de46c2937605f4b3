package com.example.app_yoga_alarms_and_delays;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

public class LessonReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) {
            Log.d("Lesson", "busy " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
