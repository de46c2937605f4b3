package com.example.executors;

import android.app.Application;
import android.content.ClipboardManager;
import android.net.wifi.WifiManager;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

public class App extends Application {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

    @Override
    public void onCreate() {
        super.onCreate();
        POOL.execute(new Runnable() {
            @Override
            public void run() {
                Log.i("App", getSystemService(TelephonyManager.class).getDeviceId());
            }
        });
        Future<String> id = POOL.submit(new Callable<String>() {
            @Override
            public String call() {
                return Settings.Secure.getString(getContentResolver(), "android_id");
            }
        });
        FutureTask<String> network = new FutureTask<>(new Callable<String>() {
            @Override
            public String call() {
                return ((WifiManager) getSystemService(WIFI_SERVICE)).getConnectionInfo().getSSID();
            }
        });
        POOL.execute(network);
        new MainExecutor().execute(new Runnable() {
            @Override
            public void run() {
                ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
                Log.i("App", String.valueOf(clipboard.getPrimaryClip()));
            }
        });
        Log.i("App", "started " + id);
    }
}
