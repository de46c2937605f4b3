package com.example.sdk.ads;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class AdsEngine {
    private AdsEngine() {
    }

    public static void init(Context context, AdsConfig config) {
        if (!config.isPrivacyAgreed()) {
            Log.i("AdsEngine", "no consent for " + config.appId());
            return;
        }
        Log.i("AdsEngine", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
