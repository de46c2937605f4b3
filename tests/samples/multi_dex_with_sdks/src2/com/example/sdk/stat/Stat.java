package com.example.sdk.stat;

import android.content.Context;
import android.telephony.TelephonyManager;

public class Stat {
    private static boolean policyGranted;

    public static void submitPolicyGrantResult(boolean b) {
        policyGranted = b;
    }

    public static void init(Context c) {
        if (!policyGranted)
            return;
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
