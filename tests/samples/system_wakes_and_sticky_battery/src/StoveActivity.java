package com.example.system_wakes_and_sticky_battery;

import android.app.Activity;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.os.Bundle;
import android.view.View;

public class StoveActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.stove);
    }

    public void warm(View view) {
        ComponentName job = new ComponentName(this, GuestJob.class);
        getSystemService(JobScheduler.class).schedule(new JobInfo.Builder(31, job).setPeriodic(3_600_000L).build());
    }

    public void cold(View view) {
        finish();
    }
}
