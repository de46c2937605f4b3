package com.example.consent_word_in_unrelated_key;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences stored = getSharedPreferences("app", MODE_PRIVATE);
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        if (stored.getBoolean("incognito_privacy_mode", false)) {
            Log.i("App", telephony.getDeviceId());
        }
        if (stored.getBoolean("auto_play", false)) {
            Log.i("App", telephony.getSubscriberId());
        }
    }
}
