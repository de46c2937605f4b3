package com.example.app_office_workers;

import android.content.Context;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public abstract class LoggedWorker extends Worker {
    protected LoggedWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public final Result doWork() {
        try {
            Log.d("Work", getClass().getName() + ": " + work(getApplicationContext()));
        } catch (SecurityException refused) {
            Log.w("Work", refused);
        }
        return Result.success();
    }

    protected abstract String work(Context context);
}
