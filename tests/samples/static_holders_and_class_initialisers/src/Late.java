package com.example.static_holders_and_class_initialisers;

import android.telephony.TelephonyManager;

class Late {
    static final Object SIM = ((TelephonyManager) App.ctx.getSystemService("phone")).getSubscriberId();

    static void go() {}
}
