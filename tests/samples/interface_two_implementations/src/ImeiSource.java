package com.example.interface_two_implementations;

import android.content.Context;
import android.telephony.TelephonyManager;

class ImeiSource implements IdSource {
    @Override
    public String read(Context context) {
        return ((TelephonyManager) context.getSystemService("phone")).getDeviceId();
    }
}
