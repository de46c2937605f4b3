package com.example.night_shift_of_job_and_receivers;

import android.app.job.JobParameters;
import android.app.job.JobService;
import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.util.Log;

public class NightJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        for (ScanResult near : wifi.getScanResults()) {
            Log.d("Night", near.SSID + near.level);
        }
        return false;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        return true;
    }
}
