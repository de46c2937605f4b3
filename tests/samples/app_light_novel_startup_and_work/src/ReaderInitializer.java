package com.example.app_light_novel_startup_and_work;

import android.content.Context;
import androidx.startup.Initializer;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

public class ReaderInitializer implements Initializer<WorkManager> {
    @Override
    public WorkManager create(Context context) {
        WorkManager manager = WorkManager.getInstance(context);
        manager.enqueue(OneTimeWorkRequest.from(WarmWorker.class));
        if (Consent.given(context)) {
            manager.enqueue(new PeriodicWorkRequest.Builder(SyncWorker.class, 12, TimeUnit.HOURS).build());
        }
        return manager;
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.<Class<? extends Initializer<?>>>singletonList(LogInitializer.class);
    }
}
