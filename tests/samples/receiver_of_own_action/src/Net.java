package com.example.receiver_of_own_action;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.WifiManager;

class Net extends BroadcastReceiver {
    public void onReceive(Context c, Intent i) {
        ((WifiManager) c.getApplicationContext().getSystemService("wifi")).getScanResults();
    }
}
