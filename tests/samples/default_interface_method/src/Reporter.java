package com.example.default_interface_method;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.provider.Settings;
import android.util.Log;

interface Reporter {
    default void report(Context context) {
        Log.i("Reporter", Settings.Secure.getString(context.getContentResolver(), "android_id"));
    }

    static void mac(Context context) {
        Log.i("Reporter", context.getSystemService(WifiManager.class).getConnectionInfo().getMacAddress());
    }
}
