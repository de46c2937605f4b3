package com.example.splash_of_three_seconds_chooses_page;

import android.app.Activity;
import android.database.Cursor;
import android.provider.CalendarContract;
import android.util.Log;

public class HomeActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        try (Cursor rows = getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)) {
            Log.d("Home", "plans " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
