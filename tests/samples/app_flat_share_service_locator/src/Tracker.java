package com.example.app_flat_share_service_locator;

import android.util.Log;

final class Tracker {
    private final Device device;

    Tracker(Device device) {
        this.device = device;
    }

    void start() {
        Log.d("Tracker", "start " + device.id());
    }
}
