package com.example.sdk.push;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class PushClient {
    private static final String REGISTER = "https://reg.push.example.com/v3/register";
    private static String token;

    private PushClient() {
    }

    public static void start(Context context) {
        TelephonyManager telephony = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        token = REGISTER + "?id=" + telephony.getDeviceId();
        Log.i("PushClient", token);
    }
}
