package com.example.gate_before_start_service;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Log;

public class CoreService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.i("Core", ((TelephonyManager) getSystemService("phone")).getDeviceId());
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
