package com.example.periodic_work_at_launch;

import android.content.Context;
import androidx.work.ListenableWorker;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class AppsWorker extends Worker {
    public AppsWorker(Context c, WorkerParameters p) {
        super(c, p);
    }

    public ListenableWorker.Result doWork() {
        Context q = getApplicationContext();
        q.getPackageManager().getInstalledPackages(0);
        return ListenableWorker.Result.success();
    }
}
