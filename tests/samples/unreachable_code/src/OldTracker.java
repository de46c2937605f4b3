package com.example.unreachable_code;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class OldTracker {
    public void start(Context context) {
        Log.i("Old", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
