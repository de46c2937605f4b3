package com.example.unreachable_and_undeclared;

import android.app.ActivityManager;
import android.content.Context;
import android.telephony.TelephonyManager;

class Conf {
    static void run(Context c) {
        ((ActivityManager) c.getSystemService("activity")).getRunningAppProcesses();
    }

    static void never(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
