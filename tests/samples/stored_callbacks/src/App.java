package com.example.stored_callbacks;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Registry.on("start", new Runnable() {
            @Override
            public void run() {
                Log.i("App", getSystemService(TelephonyManager.class).getDeviceId());
            }
        });
    }
}
