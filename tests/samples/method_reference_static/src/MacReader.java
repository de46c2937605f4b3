package com.example.method_reference_static;

import android.content.Context;
import android.net.wifi.WifiManager;

class MacReader {
    final String address;

    MacReader(Context context) {
        address = context.getSystemService(WifiManager.class).getConnectionInfo().getMacAddress();
    }
}
