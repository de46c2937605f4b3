package com.example.badge_class_touched_by_constant;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Loans {
    private Loans() {
    }

    static void open(Context context) {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        Log.d("Loans", "from " + phone.getImei(0));
    }
}
