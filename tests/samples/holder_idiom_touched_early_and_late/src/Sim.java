package com.example.holder_idiom_touched_early_and_late;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Sim {
    static Context application;
    final String subscriber;

    private Sim() {
        TelephonyManager phone = (TelephonyManager) application.getSystemService(Context.TELEPHONY_SERVICE);
        subscriber = phone.getSubscriberId();
    }

    static Sim get() {
        return Holder.ONLY;
    }

    private static final class Holder {
        static final Sim ONLY = new Sim();
    }
}
