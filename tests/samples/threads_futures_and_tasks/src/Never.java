package com.example.threads_futures_and_tasks;

import android.content.Context;
import android.telephony.TelephonyManager;

class Never extends Thread {
    final Context c;

    Never(Context c) {
        this.c = c;
    }

    @Override
    public void run() {
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
