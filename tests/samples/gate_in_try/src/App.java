package com.example.gate_in_try;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = false;
        try {
            agreed = getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
        } catch (ClassCastException old) {
            Log.w("App", old);
        }
        if (agreed) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
