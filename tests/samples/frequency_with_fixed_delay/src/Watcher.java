package com.example.frequency_with_fixed_delay;

import android.app.ActivityManager;
import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.util.Log;

class Watcher implements Runnable {
    private static final int EVERY_MS = 1000;
    private final Handler handler = new Handler(Looper.getMainLooper());
    private final Context context;

    Watcher(Context context) {
        this.context = context;
    }

    void start() {
        handler.postDelayed(this, EVERY_MS);
    }

    @Override
    public void run() {
        ActivityManager manager = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        Log.i("Watcher", "running " + manager.getRunningAppProcesses().size());
        start();
    }
}
