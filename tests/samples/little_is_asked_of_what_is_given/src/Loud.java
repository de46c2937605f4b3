package com.example.little_is_asked_of_what_is_given;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Loud implements Runnable {
    private final Context context;

    Loud(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("Loud", ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId());
    }
}
