package com.example.base_application_and_manager.base;

import android.app.ActivityManager;
import android.content.Context;
import android.telephony.TelephonyManager;

class DeviceUtils {
    void collect(Context c) {
        a(c);
    }

    private void a(Context c) {
        String s = b(c);
        if (s == null)
            c(c);
    }

    private String b(Context c) {
        return ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }

    private void c(Context c) {
        ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
    }

    void sim(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
