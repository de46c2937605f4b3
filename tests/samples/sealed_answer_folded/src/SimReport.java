package com.example.sealed_answer_folded;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class SimReport implements Runnable {
    private final Context context;

    SimReport(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("SimReport", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getSimSerialNumber());
    }
}
