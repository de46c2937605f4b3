package com.example.debug_flag_never_set;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    static boolean verbose;
    static boolean ready;

    @Override
    public void onCreate() {
        super.onCreate();
        ready = true;
        TelephonyManager telephony = getSystemService(TelephonyManager.class);
        if (verbose) {
            Log.i("App", telephony.getDeviceId());
        }
        if (ready) {
            Log.i("App", telephony.getSubscriberId());
        }
    }
}
