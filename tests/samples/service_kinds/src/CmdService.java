package com.example.service_kinds;

import android.app.IntentService;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;

public class CmdService extends IntentService {
    public CmdService() {
        super("cmd");
    }

    static void run(Context c, String a) {
        c.startService(new Intent(c, CmdService.class).setAction(a));
    }

    @Override
    protected void onHandleIntent(Intent i) {
        String a = i.getAction();
        if ("com.example.service_kinds.SCAN".equals(a))
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        else if ("com.example.service_kinds.SIM".equals(a))
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
