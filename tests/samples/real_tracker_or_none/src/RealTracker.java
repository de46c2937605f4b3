package com.example.real_tracker_or_none;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class RealTracker implements Tracker {
    private final Context context;

    RealTracker(Context context) {
        this.context = context;
    }

    @Override
    public void track(String event) {
        Log.d(event, Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID));
    }
}
