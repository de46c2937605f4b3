package com.example.frequency_of_seldom_loops;

import android.app.ActivityManager;
import android.content.Context;
import android.os.SystemClock;
import android.util.Log;

final class ProcessWatch extends Thread {
    private static final long PAUSE = 20_000L;
    private final Context context;

    ProcessWatch(Context context) {
        super("processes");
        this.context = context;
    }

    @Override
    public void run() {
        ActivityManager activities = context.getSystemService(ActivityManager.class);
        while (true) {
            Log.d("Processes", "now " + activities.getRunningAppProcesses());
            SystemClock.sleep(PAUSE);
        }
    }
}
