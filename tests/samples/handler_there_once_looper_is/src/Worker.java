package com.example.handler_there_once_looper_is;

import android.content.Context;
import android.os.Handler;
import android.os.HandlerThread;
import android.telephony.TelephonyManager;

final class Worker extends HandlerThread {
    private final Context context;
    private volatile Handler handler;

    Worker(Context context) {
        super("worker");
        this.context = context;
    }

    @Override
    protected void onLooperPrepared() {
        handler = new Handler(getLooper());
    }

    void tell() {
        if (handler != null) {
            ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
        }
    }
}
