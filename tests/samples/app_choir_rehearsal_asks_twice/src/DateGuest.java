package com.example.app_choir_rehearsal_asks_twice;

import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

final class DateGuest implements Guest {
    private final Context context;

    DateGuest(Context context) {
        this.context = context;
    }

    @Override
    public void come() {
        String[] columns = {CalendarContract.Events.TITLE, CalendarContract.Events.DTSTART};
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, columns, null, null, null)) {
            while (rows != null && rows.moveToNext()) {
                Log.d("Date", rows.getString(0));
            }
        }
    }
}
