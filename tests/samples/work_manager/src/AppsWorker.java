package com.example.work_manager;

import android.content.Context;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class AppsWorker extends Worker {
    public AppsWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        Log.i("Apps", "n " + getApplicationContext().getPackageManager().getInstalledPackages(0).size());
        return Result.success();
    }
}
