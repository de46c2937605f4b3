package com.example.app_steps_key_value_store;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class StepService extends Service {
    private Tracker tracker;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        if (tracker == null) {
            tracker = new Tracker(this);
            tracker.start();
        }
        if (StepFlags.PRIVACY.get()) {
            new RouteRecorder(this).begin();
        }
        return START_STICKY;
    }

    @Override
    public void onDestroy() {
        tracker.stop();
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
