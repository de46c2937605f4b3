package com.example.gate_helper_method;

import android.app.Application;
import android.content.SharedPreferences;
import android.preference.PreferenceManager;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private boolean hasConsent() {
        SharedPreferences stored = PreferenceManager.getDefaultSharedPreferences(this);
        return stored.getBoolean("user_consent", false);
    }

    @Override
    public void onCreate() {
        super.onCreate();
        if (hasConsent()) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
