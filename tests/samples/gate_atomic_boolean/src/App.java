package com.example.gate_atomic_boolean;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.atomic.AtomicBoolean;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AGREED.set(getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false));
        if (AGREED.get()) {
            readImei();
        }
    }

    private static final AtomicBoolean AGREED = new AtomicBoolean();

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
