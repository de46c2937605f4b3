package com.example.answers_asked_by_polling;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences kept = getSharedPreferences("kept", MODE_PRIVATE);
        int yes = 0;
        for (int round = 0; round < 5; round++) {
            yes += kept.contains("privacy_agreed") ? 1 : 0;
        }
        Log.i("Poll", "policy shown: " + kept.getBoolean("privacy_policy_shown", true));
        if (kept.contains("privacy_agreed")) {
            Log.i("Poll", yes + ((TelephonyManager) getSystemService("phone")).getImei());
        }
    }
}
