package com.example.gate_datastore;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import kotlinx.coroutines.BuildersKt;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Boolean agreed = (Boolean) BuildersKt.runBlocking$default(null, new ReadAgreed(this, null), 1, null);
        if (agreed != null && agreed) {
            readImei();
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
