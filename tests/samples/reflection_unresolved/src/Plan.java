package com.example.reflection_unresolved;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Plan {
    public static void run() {
        TelephonyManager telephony = (TelephonyManager) App.self.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("Plan", telephony.getDeviceId());
    }
}
