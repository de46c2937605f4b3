package com.example.app_bus_card_plugin_stages;

import android.app.ActivityManager;
import android.content.Context;
import android.util.Log;

final class CrashPlugin extends Plugin {
    @Override
    int stage() {
        return Stages.COLD;
    }

    @Override
    protected void load(Context context) {
        ActivityManager manager = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        for (ActivityManager.RunningAppProcessInfo info : manager.getRunningAppProcesses()) {
            Log.d("CrashPlugin", "process " + info.processName);
        }
    }
}
