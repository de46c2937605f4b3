package com.example.threads;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

class IdleThread extends Thread {
    private final Context context;

    IdleThread(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("Idle", ((TelephonyManager) context.getSystemService("phone")).getSubscriberId());
    }
}
