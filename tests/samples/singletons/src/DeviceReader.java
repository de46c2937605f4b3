package com.example.singletons;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

enum DeviceReader {
    READER;

    void read(Context context) {
        Log.i("Reader", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
