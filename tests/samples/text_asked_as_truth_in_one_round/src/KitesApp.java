package com.example.text_asked_as_truth_in_one_round;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class KitesApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences wind = getSharedPreferences("wind", MODE_PRIVATE);
        wind.edit().putString("strong", "x").commit();
        for (int round = 0; round < 2; round++) {
            try {
                if (round == 0) {
                    Log.i("Kites", "strong: " + wind.getBoolean("strong", false));
                }
                TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                Log.i("Kites", phone.getImei());
            } catch (ClassCastException other) {
                Log.i("Kites", "a text");
            }
        }
    }
}
