package com.example.gate_polling_loop;

import android.app.Application;
import android.content.SharedPreferences;
import android.os.SystemClock;
import android.telephony.TelephonyManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new Runnable() {
            @Override
            public void run() {
                SharedPreferences preferences = getSharedPreferences("app", MODE_PRIVATE);
                while (!preferences.getBoolean("privacy_agreed", false)) {
                    SystemClock.sleep(500);
                }
                readImei();
            }
        }).start();
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
