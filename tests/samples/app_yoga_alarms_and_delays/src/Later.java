package com.example.app_yoga_alarms_and_delays;

import android.os.Handler;
import android.os.Looper;

final class Later {
    private static final long WAIT_MILLIS = 45_000;
    private final Handler handler = new Handler(Looper.getMainLooper());

    void run(Runnable task) {
        handler.postDelayed(task, WAIT_MILLIS);
    }
}
