package com.example.gate_by_exception;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private void requireConsent() {
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            throw new IllegalStateException("no consent");
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        try {
            requireConsent();
            readImei();
        } catch (IllegalStateException missing) {
            Log.i("App", "not yet");
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
