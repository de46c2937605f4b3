package com.example.gate_then_executor;

import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.Executors;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false)) {
            Executors.newSingleThreadExecutor().submit(new Runnable() {
                @Override
                public void run() {
                    new Thread(new Runnable() {
                        @Override
                        public void run() {
                            readImei();
                        }
                    }).start();
                }
            });
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
