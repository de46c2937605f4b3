package com.example.compiled_out_by_build_constant;

import android.content.Context;
import android.net.Uri;
import android.telephony.TelephonyManager;
import android.util.Log;

class Collector {
    static void sms(Context context) {
        Log.d("Collector", String.valueOf(context.getContentResolver().query(Uri.parse("content://sms/sent"), null, null, null, null)));
    }

    String imei(Context context) {
        return ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getImei();
    }
}
