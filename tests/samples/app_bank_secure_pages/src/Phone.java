package com.example.app_bank_secure_pages;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Phone {
    private Phone() {
    }

    static String imei(Context context) {
        return manager(context).getDeviceId();
    }

    static String imsi(Context context) {
        return manager(context).getSubscriberId();
    }

    private static TelephonyManager manager(Context context) {
        return (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
    }
}
