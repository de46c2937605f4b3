package com.example.gate_overridden_method;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public abstract class BaseApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (mayStart()) {
            startEverything();
        }
    }

    protected abstract boolean mayStart();

    private void startEverything() {
        Log.i("App", ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
    }
}
