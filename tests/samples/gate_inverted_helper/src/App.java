package com.example.gate_inverted_helper;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (isNotAgreed()) {
            return;
        }
        readImei();
    }

    private boolean isNotAgreed() {
        return !getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false);
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
