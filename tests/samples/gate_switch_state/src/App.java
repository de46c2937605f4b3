package com.example.gate_switch_state;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        switch (preferences.getInt("consent_state", 0)) {
            case 1:
                readImei();
                break;
            case 2:
                Log.i("App", "refused");
                break;
            default:
                Log.i("App", "not asked yet");
                break;
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
