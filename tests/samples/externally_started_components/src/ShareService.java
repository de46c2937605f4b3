package com.example.externally_started_components;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Log;

public class ShareService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("Share", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        return START_NOT_STICKY;
    }
}
