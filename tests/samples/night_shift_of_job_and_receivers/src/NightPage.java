package com.example.night_shift_of_job_and_receivers;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;

public class NightPage extends Activity {
    @Override
    public void onAttachedToWindow() {
        super.onAttachedToWindow();
        JobInfo.Builder job = new JobInfo.Builder(31, new ComponentName(this, NightJob.class));
        job.setPeriodic(6 * 3_600_000L).setRequiresCharging(true);
        ((JobScheduler) getSystemService(Context.JOB_SCHEDULER_SERVICE)).schedule(job.build());
        startService(new Intent().setClassName(this, "com.example.night_shift_of_job_and_receivers.NightService"));
    }
}
