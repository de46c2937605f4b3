package com.example.app_tutor_repository_and_observers;

import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

final class LessonBell implements PolicyRepository.Observer {
    private final Context context;

    LessonBell(Context context) {
        this.context = context;
    }

    @Override
    public void changed(PolicyVersion version) {
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) {
            Log.d("Bell", version + " lessons " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
