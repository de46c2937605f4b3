package com.example.lazy_now_and_lazy_later;

import android.telephony.TelephonyManager;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.Lambda;

final class B extends Lambda implements Function0<String> {
    B() {
        super(0);
    }

    public String invoke() {
        return ((TelephonyManager) D.c.getSystemService("phone")).getSubscriberId();
    }
}
