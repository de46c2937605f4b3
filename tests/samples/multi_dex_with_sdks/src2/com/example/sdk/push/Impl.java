package com.example.sdk.push;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.concurrent.Executors;

class Impl {
    void doRegister(final Context c) {
        Executors.newSingleThreadExecutor().execute(new Runnable() {
            public void run() {
                ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
            }
        });
    }
}
