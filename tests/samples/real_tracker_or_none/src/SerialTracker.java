package com.example.real_tracker_or_none;

import android.os.Build;
import android.util.Log;

final class SerialTracker implements Tracker {
    private final String kind;

    SerialTracker(String kind) {
        this.kind = kind;
    }

    @Override
    public void track(String event) {
        Log.d(kind, event + Build.getSerial());
    }
}
