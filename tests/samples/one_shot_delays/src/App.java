package com.example.one_shot_delays;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                Log.i("App", getSystemService(TelephonyManager.class).getDeviceId());
            }
        }, 3000);
        Executors.newScheduledThreadPool(1).schedule(new Runnable() {
            @Override
            public void run() {
                Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        }, 5, TimeUnit.SECONDS);
    }
}
