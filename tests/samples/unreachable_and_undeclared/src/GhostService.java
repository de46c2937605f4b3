package com.example.unreachable_and_undeclared;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.telephony.TelephonyManager;

public class GhostService extends Service {
    public IBinder onBind(Intent i) {
        return null;
    }

    @Override
    public void onCreate() {
        ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
