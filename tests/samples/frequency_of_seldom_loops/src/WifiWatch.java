package com.example.frequency_of_seldom_loops;

import android.content.Context;
import android.net.wifi.WifiManager;
import android.util.Log;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

final class WifiWatch implements Runnable {
    private final Context context;
    private final BlockingQueue<String> stops;

    WifiWatch(Context context, BlockingQueue<String> stops) {
        this.context = context;
        this.stops = stops;
    }

    @Override
    public void run() {
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE);
        try {
            while (stops.poll(45, TimeUnit.SECONDS) == null) {
                Log.d("Wifi", "name " + wifi.getConnectionInfo().getSSID());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
