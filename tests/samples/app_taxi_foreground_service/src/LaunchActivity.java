package com.example.app_taxi_foreground_service;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Intent;
import android.view.View;
import android.widget.Button;
import android.widget.Toast;

public class LaunchActivity extends BasePage {
    @Override
    protected View content() {
        Button call = new Button(this);
        call.setText("叫车");
        call.setOnClickListener(view -> {
            if (Prefs.INSTANCE.with(this).signed()) {
                startActivity(new Intent(this, RideActivity.class));
            } else {
                Toast.makeText(this, "请先同意隐私政策", Toast.LENGTH_SHORT).show();
            }
        });
        return call;
    }

    @Override
    protected void ready() {
        JobScheduler jobs = (JobScheduler) getSystemService(JOB_SCHEDULER_SERVICE);
        jobs.schedule(new JobInfo.Builder(1, new ComponentName(this, UploadJob.class)).setPeriodic(3_600_000).build());
        if (Prefs.INSTANCE.with(this).signed()) {
            Driver.register(this);
            return;
        }
        new AskDialog(this, () -> {
            Prefs.INSTANCE.with(this).sign();
            Driver.register(this);
        }).show();
    }
}
