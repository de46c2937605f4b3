package com.example.app_ledger_jobs_and_json_settings;

import android.app.Application;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public class LedgerApp extends Application {
    static final Executor WORK = Executors.newSingleThreadExecutor();

    @Override
    public void onCreate() {
        super.onCreate();
        Jobs jobs = new Jobs(this);
        jobs.every(1, BillJob.class, 6);
        if (JsonSettings.load(this).privacyAgreed()) {
            jobs.every(2, BackupJob.class, 24);
        }
    }
}
