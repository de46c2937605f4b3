package com.example.gate_get_int_version;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        int agreedVersion = preferences.getInt("agreed_privacy_version", 0);
        if (agreedVersion < 3) {
            return;
        }
        readImei();
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
