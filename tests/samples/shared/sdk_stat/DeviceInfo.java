package com.example.sdk.stat;

import android.content.Context;
import android.telephony.TelephonyManager;

final class DeviceInfo {
    private DeviceInfo() {
    }

    static String imei(Context context) {
        TelephonyManager telephony = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        return telephony.getDeviceId();
    }
}
