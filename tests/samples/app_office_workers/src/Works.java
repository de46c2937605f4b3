package com.example.app_office_workers;

import android.content.Context;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.util.concurrent.TimeUnit;

final class Works {
    private Works() {
    }

    static void warm(Context context) {
        WorkManager.getInstance(context).enqueue(OneTimeWorkRequest.from(WarmWorker.class));
    }

    static void mail(Context context) {
        WorkManager.getInstance(context).enqueue(
                new PeriodicWorkRequest.Builder(MailWorker.class, 30, TimeUnit.MINUTES).build());
    }

    static void seal(Context context) {
        WorkManager.getInstance(context).enqueue(OneTimeWorkRequest.from(SealWorker.class));
    }
}
