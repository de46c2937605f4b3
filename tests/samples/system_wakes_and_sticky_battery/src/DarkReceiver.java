package com.example.system_wakes_and_sticky_battery;

import android.app.ActivityManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.util.Log;

final class DarkReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        ActivityManager manager = context.getSystemService(ActivityManager.class);
        Log.d("Dark", "still " + manager.getRunningAppProcesses());
    }
}
