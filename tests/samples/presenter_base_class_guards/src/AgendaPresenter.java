package com.example.presenter_base_class_guards;

import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

final class AgendaPresenter extends GuardedPresenter {
    @Override
    void onAttached() {
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) {
            Log.d("Agenda", "events " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
