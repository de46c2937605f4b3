package com.example.application_on_create;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    private String deviceId;

    @Override
    public void onCreate() {
        super.onCreate();
        deviceId = telephony().getDeviceId();
        Log.i("App", "started " + deviceId);
    }

    private TelephonyManager telephony() {
        return (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
    }

    public String readSubscriber() {
        return telephony().getSubscriberId();
    }
}
