package com.example.threads;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

class ReadThread extends Thread {
    private final Context context;

    ReadThread(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("Read", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
