package com.example.job_service;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.util.Log;

public class ListJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        Log.i("List", "apps " + getPackageManager().getInstalledPackages(0).size());
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }
}
