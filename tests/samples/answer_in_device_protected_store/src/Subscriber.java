package com.example.answer_in_device_protected_store;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Subscriber {
    private Subscriber() {
    }

    static void note(Context context) {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        Log.d("Subscriber", "of " + phone.getSubscriberId());
    }
}
