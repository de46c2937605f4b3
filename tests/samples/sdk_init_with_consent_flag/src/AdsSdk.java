package com.example.sdk.ads;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class AdsSdk {
    private AdsSdk() {
    }

    public static void init(Context context, boolean privacyAgreed) {
        if (!privacyAgreed) {
            return;
        }
        Log.i("AdsSdk", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
