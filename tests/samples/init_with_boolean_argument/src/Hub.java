package com.example.init_with_boolean_argument;

import android.content.Context;
import android.provider.Settings;
import android.telephony.TelephonyManager;

class Hub {
    static void start(Context c, boolean full) {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
        if (full)
            ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
