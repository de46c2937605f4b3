package com.example.app_pets_watch_in_second_process;

import android.app.ActivityManager;
import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public class WatchService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        ActivityManager manager = (ActivityManager) getSystemService(Context.ACTIVITY_SERVICE);
        Log.d("Pets", "tasks " + manager.getRunningTasks(3));
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
