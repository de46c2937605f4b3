package com.example.gate_consent_as_parameter;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private void init(boolean agreed, String reason) {
        Log.i("App", reason);
        if (agreed) {
            readImei();
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        init(getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false), "launch");
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
