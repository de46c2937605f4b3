package com.example.app_car_wash_keeps_the_order;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Kits {
    private static boolean started;

    private Kits() {
    }

    static void start(Context context) {
        if (started) {
            return;
        }
        started = true;
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            Log.d("Kits", "push " + phone.getDeviceId());
        } catch (SecurityException refused) {
            Log.d("Kits", "push without device");
        }
    }
}
