package com.example.intent_extra_decides;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;

public class S extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public int onStartCommand(Intent i, int f, int s) {
        int c = i.getIntExtra("cmd", 0);
        if (c == 1)
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        else if (c == 2)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        return 2;
    }
}
