package com.example.app_recorder_bound_services;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import android.net.wifi.WifiManager;
import android.os.Binder;
import android.os.IBinder;
import android.util.Log;

public class StatusService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(Context.WIFI_SERVICE);
        Log.d("Recorder", "cloud " + wifi.getConnectionInfo());
        return new Binder();
    }
}
