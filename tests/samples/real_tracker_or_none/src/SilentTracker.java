package com.example.real_tracker_or_none;

import android.util.Log;

final class SilentTracker implements Tracker {
    @Override
    public void track(String event) {
        Log.v("Silent", event);
    }
}
