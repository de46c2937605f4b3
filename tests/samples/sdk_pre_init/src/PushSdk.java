package com.example.sdk.push;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class PushSdk {
    private static String key;

    private PushSdk() {
    }

    public static void preInit(Context context, String appKey) {
        key = context.getPackageName() + appKey;
    }

    public static void init(Context context) {
        TelephonyManager telephony = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("PushSdk", key + telephony.getDeviceId());
    }
}
