package com.example.library_callbacks;

import android.content.Context;
import android.telephony.TelephonyManager;

class Info {
    final Context c;

    Info(Context c) {
        this.c = c;
    }

    @Override
    public String toString() {
        return ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
