package com.example.app_running_club_kotlin_shapes;

import android.util.Log;
import java.util.Map;

public final class Tracker {
    public static final Tracker INSTANCE = new Tracker();

    private Tracker() {
    }

    public final void track(String name, Map<String, String> props) {
        Log.d("Tracker", name + props);
    }

    public static void track$default(Tracker tracker, String name, Map props, int mask, Object marker) {
        if ((mask & 2) != 0) {
            props = DeviceExtKt.baseProps(RunApp.Companion.getInstance());
        }
        tracker.track(name, props);
    }
}
