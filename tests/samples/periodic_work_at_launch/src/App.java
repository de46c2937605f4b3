package com.example.periodic_work_at_launch;

import android.app.Application;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.util.concurrent.TimeUnit;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        WorkManager wm = WorkManager.getInstance(this);
        wm.enqueue(new PeriodicWorkRequest.Builder(AppsWorker.class, 6, TimeUnit.HOURS).build());
        wm.enqueue(OneTimeWorkRequest.from(IdWorker.class));
        if (getSharedPreferences("p", 0).getBoolean("privacy_ok", false))
            wm.enqueue(OneTimeWorkRequest.from(ImeiWorker.class));
    }
}
