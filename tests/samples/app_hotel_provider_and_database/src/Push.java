package com.example.app_hotel_provider_and_database;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Push {
    private Push() {
    }

    static void start(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Push", "guest " + phone.getDeviceId());
    }
}
