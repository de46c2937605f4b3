package com.example.app_ledger_jobs_and_json_settings;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import java.util.concurrent.TimeUnit;

final class Jobs {
    private final Context context;

    Jobs(Context context) {
        this.context = context;
    }

    void every(int id, Class<?> service, int hours) {
        JobScheduler scheduler = (JobScheduler) context.getSystemService(Context.JOB_SCHEDULER_SERVICE);
        scheduler.schedule(new JobInfo.Builder(id, new ComponentName(context, service))
                .setPeriodic(TimeUnit.HOURS.toMillis(hours))
                .build());
    }
}
