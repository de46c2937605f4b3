package com.example.gate_callback_interface;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        PrivacyChecker.check(this, new PrivacyChecker.Callback() {
            @Override
            public void onAgreed() {
                readImei();
            }

            @Override
            public void onMissing() {
                Log.i("App", "ask first");
            }
        });
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
