package com.example.gate_enum_state;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        ConsentState state = ConsentState.valueOf(getSharedPreferences("app", MODE_PRIVATE).getString("privacy_consent_state", "UNKNOWN"));
        if (state == ConsentState.AGREED) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
