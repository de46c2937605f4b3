package com.brightlog.sdk;

import android.telephony.TelephonyManager;
import android.util.Log;

final class Collector implements Runnable {
    private final Options options;

    Collector(Options options) {
        this.options = options;
    }

    @Override
    public void run() {
        try {
            TelephonyManager phone = options.context.getSystemService(TelephonyManager.class);
            Log.d("BrightLog", options.session.id() + " " + phone.getSubscriberId());
        } catch (SecurityException refused) {
            Log.d("BrightLog", "no number", refused);
        }
    }
}
