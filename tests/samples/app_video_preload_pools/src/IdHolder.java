package com.example.app_video_preload_pools;

import android.os.Build;

final class IdHolder {
    static final String VALUE = read();

    private IdHolder() {
    }

    @SuppressWarnings("deprecation")
    private static String read() {
        String serial = Build.SERIAL;
        return Build.UNKNOWN.equals(serial) ? Build.getSerial() : serial;
    }
}
