package com.example.tabs_shown_and_tabs_made_only;

import android.app.Fragment;
import android.content.Context;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

public class DayTab extends Fragment {
    private int meetings;

    @Override
    public void onAttach(Context context) {
        super.onAttach(context);
        try (Cursor rows = context.getContentResolver().query(CalendarContract.Instances.CONTENT_URI, null, null, null, null)) {
            meetings = rows == null ? 0 : rows.getCount();
        }
        Log.d("Day", "today " + meetings);
    }
}
