package com.example.app_light_novel_startup_and_work;

import android.accounts.AccountManager;
import android.content.Context;
import android.util.Log;
import androidx.work.Worker;
import androidx.work.WorkerParameters;

public class SyncWorker extends Worker {
    public SyncWorker(Context context, WorkerParameters parameters) {
        super(context, parameters);
    }

    @Override
    public Result doWork() {
        Log.i("Sync", "shelves of " + AccountManager.get(getApplicationContext()).getAccounts().length);
        return Result.success();
    }
}
