package com.example.message_carries_runnable;

import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

final class DayPlan implements Runnable {
    private final Context context;

    DayPlan(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Cursor events = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null);
        Log.d("Plan", "count " + (events == null ? 0 : events.getCount()));
    }
}
