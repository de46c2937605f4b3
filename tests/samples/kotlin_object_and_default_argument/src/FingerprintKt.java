package com.example.kotlin_object_and_default_argument;

import android.content.Context;
import android.os.Build;
import android.telephony.TelephonyManager;

public final class FingerprintKt {
    public static final String getSerial() {
        return Build.SERIAL;
    }

    public static final String imei(Context $this$imei) {
        Object service = $this$imei.getSystemService("phone");
        if (service == null) {
            throw new NullPointerException("null cannot be cast to non-null type android.telephony.TelephonyManager");
        }
        return ((TelephonyManager) service).getDeviceId();
    }
}
