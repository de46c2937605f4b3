package com.example.split_set_code.feature;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Feature implements Runnable {
    private final Context context;

    public Feature(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("Feature", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
