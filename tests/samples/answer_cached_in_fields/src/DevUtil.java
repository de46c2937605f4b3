package com.example.answer_cached_in_fields;

import android.app.ActivityManager;
import android.content.Context;
import android.telephony.TelephonyManager;

class DevUtil {
    static void go(Context c) {
        if (!App.sAgree) {
            ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
            return;
        }
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
