package com.example.app_ledger_jobs_and_json_settings;

import android.app.job.JobParameters;
import android.app.job.JobService;

abstract class QuickJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        work();
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return false;
    }

    protected abstract void work();
}
