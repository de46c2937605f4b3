package com.example.app_travel_router_interceptors;

import android.app.Service;
import android.content.Intent;
import android.net.wifi.WifiManager;
import android.os.IBinder;
import android.util.Log;

public class TrackService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Log.d("Track", wifi.getConnectionInfo().getBSSID());
        stopSelf(id);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
