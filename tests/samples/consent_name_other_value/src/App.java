package com.example.consent_name_other_value;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (hasConsent()) {
            readImei();
        }
    }

    private boolean hasConsent() {
        return getSharedPreferences("app", MODE_PRIVATE).getBoolean("notifications_on", true);
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
