package com.example.reflection_constant_strings;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

public class MacProbe {
    public MacProbe() {
        WifiManager wifi = (WifiManager) App.self.getSystemService(Context.WIFI_SERVICE);
        Log.i("Mac", wifi.getConnectionInfo().getMacAddress());
    }
}
