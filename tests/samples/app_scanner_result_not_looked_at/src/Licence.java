package com.example.app_scanner_result_not_looked_at;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Licence implements Collector {
    @Override
    public void collect(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Licence", "for " + phone.getDeviceId());
    }
}
