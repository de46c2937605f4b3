package com.example.gate_utility_class_by_key;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (SpUtil.getBoolean(this, "agree_privacy", false)) {
            readImei();
        }
        if (SpUtil.getBoolean(this, "night_mode", true)) {
            Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
