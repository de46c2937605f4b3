package com.example.app_lessons_login_box;

import android.content.Context;
import android.net.wifi.WifiInfo;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.text.TextUtils;

final class Ids {
    private static String android;

    private Ids() {
    }

    static String android(Context context) {
        if (TextUtils.isEmpty(android)) {
            android = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        }
        return android;
    }

    static String imei(Context context) {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }

    static String number(Context context) {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getLine1Number();
    }

    static String mac(WifiInfo info) {
        return info.getMacAddress();
    }
}
