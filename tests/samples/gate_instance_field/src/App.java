package com.example.gate_instance_field;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        UserSettings settings = new UserSettings(getSharedPreferences("user", MODE_PRIVATE));
        if (!settings.hasAgreed()) {
            return;
        }
        readImei();
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
