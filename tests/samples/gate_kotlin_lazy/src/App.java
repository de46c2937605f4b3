package com.example.gate_kotlin_lazy;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import kotlin.Lazy;
import kotlin.LazyKt;

public class App extends Application {
    private final Lazy<Boolean> agreed = LazyKt.lazy(new AgreedLambda(this));

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed.getValue()) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
