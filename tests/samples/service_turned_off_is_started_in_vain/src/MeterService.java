package com.example.service_turned_off_is_started_in_vain;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;
import android.telephony.TelephonyManager;

public class MeterService extends Service {
    @Override
    public void onCreate() {
        super.onCreate();
        Log.d("Meter", getSystemService(TelephonyManager.class).getDeviceId());
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
