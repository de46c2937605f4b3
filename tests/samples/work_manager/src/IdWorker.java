package com.example.work_manager;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class IdWorker extends Worker {
    public IdWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        Log.i("Id", Settings.Secure.getString(getApplicationContext().getContentResolver(), "android_id"));
        return Result.success();
    }
}
