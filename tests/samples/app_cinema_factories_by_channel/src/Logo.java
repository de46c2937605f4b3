package com.example.app_cinema_factories_by_channel;

import android.app.ActivityManager;
import android.content.Context;
import android.util.Log;

public final class Logo implements Seats {
    @Override
    public void prepare(Context context) {
        ActivityManager activities = context.getSystemService(ActivityManager.class);
        Log.d("Logo", "services " + activities.getRunningServices(100).size());
    }
}
