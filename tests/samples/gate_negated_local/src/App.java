package com.example.gate_negated_local;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        boolean refused = !preferences.getBoolean("agree_policy", false);
        if (refused) {
            Log.i("App", "limited mode");
        } else {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
