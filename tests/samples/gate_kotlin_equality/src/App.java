package com.example.gate_kotlin_equality;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import kotlin.jvm.internal.Intrinsics;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Boolean agreed = Boolean.valueOf(getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false));
        if (Intrinsics.areEqual(agreed, Boolean.TRUE)) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
