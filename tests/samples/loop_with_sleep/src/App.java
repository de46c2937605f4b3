package com.example.loop_with_sleep;

import android.app.Application;
import android.net.wifi.WifiManager;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Scanner().start();
    }

    private final class Scanner extends Thread {
        @Override
        public void run() {
            WifiManager wifi = (WifiManager) getSystemService(WIFI_SERVICE);
            while (true) {
                Log.i("Scan", "seen " + wifi.getScanResults().size());
                try {
                    Thread.sleep(10000);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
