package com.example.kit_begun_here_and_there.kit;

import android.content.Context;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.util.Log;

public final class Radar {
    private Radar() {
    }

    public static void begin(Context context) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        for (ScanResult near : wifi.getScanResults()) {
            Log.d("Radar", near.SSID + " " + near.level);
        }
    }
}
