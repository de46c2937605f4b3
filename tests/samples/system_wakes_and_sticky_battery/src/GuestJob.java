package com.example.system_wakes_and_sticky_battery;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

public class GuestJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Guest", "guests " + (rows == null ? 0 : rows.getCount()));
        }
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
