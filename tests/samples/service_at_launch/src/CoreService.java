package com.example.service_at_launch;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Log;

public class CoreService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("Core", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        return START_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
