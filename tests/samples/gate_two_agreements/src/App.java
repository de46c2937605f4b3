package com.example.gate_two_agreements;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (bothAgreed()) {
            readImei();
        }
    }

    private boolean bothAgreed() {
        SharedPreferences stored = getSharedPreferences("app", MODE_PRIVATE);
        return stored.getBoolean("agree_user_agreement", false) && stored.getBoolean("agree_privacy_policy", false);
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
