package com.example.threads;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;

class ReadMac implements Runnable {
    private final Context context;

    ReadMac(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("Read", ((WifiManager) context.getSystemService("wifi")).getConnectionInfo().getMacAddress());
    }
}
