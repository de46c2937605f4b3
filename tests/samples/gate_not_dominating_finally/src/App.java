package com.example.gate_not_dominating_finally;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        try {
            if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
                Log.i("App", "agreed");
            }
        } finally {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
