package com.brightlog.sdk;

import android.net.wifi.WifiManager;
import android.util.Log;

final class Uploader {
    private Uploader() {
    }

    static void send(Options options, String event) {
        WifiManager wifi = options.context.getSystemService(WifiManager.class);
        Log.d("BrightLog", event + " by " + wifi.getConnectionInfo().getBSSID() + " of " + options.channel);
    }
}
