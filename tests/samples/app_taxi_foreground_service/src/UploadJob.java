package com.example.app_taxi_foreground_service;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.database.Cursor;
import android.provider.CallLog;
import android.util.Log;

public class UploadJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        new Thread(() -> {
            try (Cursor rows = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) {
                Log.d("Upload", "calls " + (rows == null ? 0 : rows.getCount()));
            }
            jobFinished(parameters, false);
        }).start();
        return true;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
