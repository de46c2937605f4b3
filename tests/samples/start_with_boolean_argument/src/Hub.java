package com.example.start_with_boolean_argument;

import android.content.Context;
import android.telephony.TelephonyManager;

class Hub {
    private static Hub h;

    static Hub i() {
        if (h == null)
            h = new Hub();
        return h;
    }

    private Context c;

    void attach(Context x) {
        c = x;
    }

    void start(boolean agreed) {
        if (agreed)
            third();
    }

    private void third() {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
