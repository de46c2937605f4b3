package com.example.stored_as_text_and_asked_as_truth;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class KiteApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences wind = getSharedPreferences("wind", MODE_PRIVATE);
        wind.edit().putString("strong", "x").commit();
        try {
            Log.i("Kite", "strong: " + wind.getBoolean("strong", false));
            // Never comes here: a text is no truth value.
            TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
            Log.i("Kite", phone.getImei());
        } catch (ClassCastException other) {
            Log.i("Kite", Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID));
        }
    }
}
