package com.example.real_tracker_or_none;

import android.content.Context;

final class TrackerFactory {
    private TrackerFactory() {
    }

    static Tracker create(Context context, boolean agreed) {
        return agreed ? new RealTracker(context) : new SilentTracker();
    }
}
