package com.example.receivers_sticky_declared_and_forgotten;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import android.util.Log;

public class MorningReceiver extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        WifiManager wifi = (WifiManager) context.getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        for (ScanResult near : wifi.getScanResults()) {
            Log.d("Morning", near.BSSID);
        }
    }
}
