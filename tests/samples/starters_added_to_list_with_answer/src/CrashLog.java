package com.example.starters_added_to_list_with_answer;

import android.app.ActivityManager;
import android.content.Context;
import android.util.Log;

final class CrashLog implements Runnable {
    private final Context context;

    CrashLog(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        ActivityManager manager = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("CrashLog", "running " + manager.getRunningAppProcesses());
    }
}
