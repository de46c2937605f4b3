package com.example.periodic_work_at_launch;

import android.content.Context;
import android.provider.Settings;
import androidx.work.ListenableWorker;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class IdWorker extends Worker {
    public IdWorker(Context c, WorkerParameters p) {
        super(c, p);
    }

    public ListenableWorker.Result doWork() {
        Context q = getApplicationContext();
        Settings.Secure.getString(q.getContentResolver(), "android_id");
        return ListenableWorker.Result.success();
    }
}
