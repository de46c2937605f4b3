package com.example.virtual_override;

import android.content.Context;
import android.telephony.TelephonyManager;

abstract class Collector {
    final String collect(Context context) {
        return "v" + value((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE));
    }

    abstract String value(TelephonyManager telephony);
}
