package com.example.split_set_code.feature;

import android.content.Context;
import android.telephony.TelephonyManager;

public class Spare {
    public String read(Context context) {
        return ((TelephonyManager) context.getSystemService("phone")).getSubscriberId();
    }
}
