package com.example.app_news_reader;

import android.content.Context;
import android.telephony.TelephonyManager;

final class DeviceUtils {
    private DeviceUtils() {
    }

    static String imei(Context context) {
        try {
            return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
        } catch (SecurityException refused) {
            return "";
        }
    }

    static int appCount(Context context) {
        return context.getPackageManager().getInstalledPackages(0).size();
    }
}
