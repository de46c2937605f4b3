package com.example.app_radio_threads_that_wait;

import android.content.Context;
import android.os.SystemClock;
import android.telephony.TelephonyManager;
import android.util.Log;

final class GcCompat extends Thread {
    private final Context context;

    GcCompat(Context context) {
        super("gc-compat");
        this.context = context;
    }

    @Override
    public void run() {
        SystemClock.sleep(20_000);
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("gc", "t" + phone.getDeviceId());
    }
}
