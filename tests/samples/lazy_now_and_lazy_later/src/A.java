package com.example.lazy_now_and_lazy_later;

import android.telephony.TelephonyManager;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class A extends Lambda implements Function0<String> {
    A() {
        super(0);
    }

    public String invoke() {
        return ((TelephonyManager) D.c.getSystemService("phone")).getDeviceId();
    }
}
