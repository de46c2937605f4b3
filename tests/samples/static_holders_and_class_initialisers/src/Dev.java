package com.example.static_holders_and_class_initialisers;

import android.app.ActivityManager;
import android.telephony.TelephonyManager;

class Dev {
    private final Object id;

    private Dev() {
        id = ((TelephonyManager) App.ctx.getSystemService("phone")).getDeviceId();
    }

    static Dev me() {
        return H.I;
    }

    private static class H {
        static final Dev I = new Dev();
        static {
            ((ActivityManager) App.ctx.getSystemService("activity")).getRunningAppProcesses();
        }
    }

    void touch() {}

    void list() {
        App.ctx.getPackageManager().getInstalledPackages(0);
    }
}
