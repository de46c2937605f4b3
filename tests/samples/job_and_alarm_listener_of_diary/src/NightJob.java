package com.example.job_and_alarm_listener_of_diary;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.util.Log;

public class NightJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Log.d("Night", "calls " + rows(CallLog.Calls.CONTENT_URI));
        if (Answer.isYes(this)) {
            Log.d("Night", "friends " + rows(ContactsContract.RawContacts.CONTENT_URI));
        }
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return true;
    }

    private int rows(Uri table) {
        try (Cursor rows = getContentResolver().query(table, null, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        }
    }
}
