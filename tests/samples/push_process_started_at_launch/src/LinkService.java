package com.example.push_process_started_at_launch;

import android.app.Service;
import android.content.Intent;
import android.net.wifi.WifiManager;
import android.os.IBinder;
import android.util.Log;

public class LinkService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Link", "near " + wifi.getScanResults().size());
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
