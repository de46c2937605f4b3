package com.example.gate_string_switch;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
        switch (preferences.getString("privacy_state", "")) {
            case "agreed":
                readImei();
                break;
            case "refused":
                Log.i("App", "limited");
                break;
            default:
                Log.i("App", "ask");
                break;
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
