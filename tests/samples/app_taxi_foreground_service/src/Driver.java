package com.example.app_taxi_foreground_service;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Driver {
    private Driver() {
    }

    static void register(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("Driver", phone.getImei());
    }
}
