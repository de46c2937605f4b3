package com.example.job_and_alarm_at_launch;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.net.wifi.WifiManager;

public class SyncJob extends JobService {
    public boolean onStartJob(JobParameters p) {
        ((WifiManager) this.getApplicationContext().getSystemService("wifi")).getScanResults();
        return false;
    }

    public boolean onStopJob(JobParameters p) {
        return false;
    }
}
