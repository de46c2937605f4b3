package com.example.providers_in_processes;

import android.content.Context;
import android.telephony.TelephonyManager;

public class P2 extends Base {
    protected void boot(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
