package com.example.answer_in_java_system_properties;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class NumberFetcher {
    void begin(Context context) {
        if (Boolean.getBoolean("terms.accepted")) {
            Log.d("Number", "own " + context.getSystemService(TelephonyManager.class).getLine1Number());
        }
    }
}
