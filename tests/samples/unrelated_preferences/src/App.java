package com.example.unrelated_preferences;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        if (preferences.getBoolean("is_vip", false)) {
            readImei();
        }
        if (preferences.getBoolean("night_mode", false)) {
            Log.i("App", telephony.getSubscriberId());
        }
        if (preferences.getBoolean("logged_in", false)) {
            Log.i("App", telephony.getSimSerialNumber());
        }
        if (preferences.getBoolean("first_run_of_tutorial", true)) {
            preferences.edit().putBoolean("first_run_of_tutorial", false).apply();
            Log.i("App", telephony.getLine1Number());
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
