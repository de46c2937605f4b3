package com.example.dex_in_assets.plugin;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class Entry {
    public static void start(Context context) {
        Log.i("Entry", ((TelephonyManager) context.getSystemService("phone")).getDeviceId());
    }
}
