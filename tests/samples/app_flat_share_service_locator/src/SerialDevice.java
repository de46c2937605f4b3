package com.example.app_flat_share_service_locator;

import android.os.Build;

final class SerialDevice implements Device {
    @Override
    public String id() {
        return Build.getSerial();
    }
}
