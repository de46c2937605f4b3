package com.example.multi_dex;

import android.content.Context;
import android.telephony.TelephonyManager;

public class Reader {
    private final Context context;

    public Reader(Context context) {
        this.context = context;
    }

    public String imei() {
        return ((TelephonyManager) context.getSystemService("phone")).getDeviceId();
    }
}
