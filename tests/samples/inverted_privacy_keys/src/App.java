package com.example.inverted_privacy_keys;

import android.app.Application;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean need = getSharedPreferences("s", 0).getBoolean("need_show_privacy_dialog", true);
        if (!need)
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        if (need)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        if (Cfg.notAgreed(this) == false)
            ((TelephonyManager) this.getSystemService("phone")).getSimSerialNumber();
        else
            ((TelephonyManager) this.getSystemService("phone")).getLine1Number();
    }
}
