package com.example.sdk.stat;

import android.content.Context;
import android.util.Log;

/** A planted statistics SDK: reads the IMEI as soon as it is initialised. */
public final class StatAgent {
    private static String deviceId;

    private StatAgent() {
    }

    public static void init(Context context, String appKey) {
        deviceId = DeviceInfo.imei(context);
        Log.i("StatAgent", appKey + " " + deviceId);
    }

    public static void onEvent(Context context, String name) {
        Log.i("StatAgent", name + " " + deviceId);
    }
}
