package com.example.app_bank_secure_pages;

import android.app.ActivityManager;
import android.content.Context;
import java.util.List;
import java.util.concurrent.Callable;

final class ProcessScan implements Callable<Integer> {
    private final Context context;

    ProcessScan(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ActivityManager activities = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        List<ActivityManager.RunningAppProcessInfo> found = activities.getRunningAppProcesses();
        return found == null ? 0 : found.size();
    }
}
