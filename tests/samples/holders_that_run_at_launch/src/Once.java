package com.example.holders_that_run_at_launch;

import android.telephony.TelephonyManager;

/** Its initialiser reads: used behind consent in one place and openly in another. */
class Once {
    static final String ID = ((TelephonyManager) App.app.getSystemService("phone")).getDeviceId();

    static void touch() {}
}
