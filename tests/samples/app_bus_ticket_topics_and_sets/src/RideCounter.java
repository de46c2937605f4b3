package com.example.app_bus_ticket_topics_and_sets;

import android.app.ActivityManager;
import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

final class RideCounter {
    private RideCounter() {
    }

    static void count(Context context) {
        ActivityManager activities = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("Rides", "n " + activities.getRunningTasks(3).size());
    }

    static void dump(Context context) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://sms"), null, null, null, null)) {
            Log.d("Rides", "m " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
