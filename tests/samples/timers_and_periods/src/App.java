package com.example.timers_and_periods;

import android.app.Application;
import android.location.LocationManager;
import android.net.wifi.WifiManager;
import android.os.Handler;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class App extends Application {
    private final Handler h = new Handler();
    private static final long GAP = 30 * 1000L;
    private final Runnable r = new Runnable() {
        public void run() {
            ((LocationManager) App.this.getSystemService("location")).getLastKnownLocation("gps");
            h.postDelayed(this, GAP);
        }
    };

    @Override
    public void onCreate() {
        super.onCreate();
        new Timer("t").schedule(new TimerTask() {
            public void run() {
                ((TelephonyManager) App.this.getSystemService("phone")).getDeviceId();
            }
        }, 0, 5000);
        h.post(r);
        Executors.newScheduledThreadPool(2).scheduleWithFixedDelay(new Runnable() {
            public void run() {
                Settings.Secure.getString(App.this.getContentResolver(), "android_id");
            }
        }, 0, 1, TimeUnit.MINUTES);
        new Thread(new Runnable() {
            public void run() {
                while (true) {
                    ((WifiManager) App.this.getApplicationContext().getSystemService("wifi"))
                            .getScanResults();
                    try {
                        Thread.sleep(10 * 1000);
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        }).start();
    }
}
