package com.example.delayed_tasks_ask_when_due;

import android.app.Application;
import android.content.ClipboardManager;
import android.net.wifi.WifiManager;
import android.util.Log;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public class HiveApp extends Application {
    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(1);

    @Override
    public void onCreate() {
        super.onCreate();
        pool.scheduleAtFixedRate(this::air, 1, 15, TimeUnit.SECONDS);
        Callable<String> late = () -> String.valueOf(getSystemService(ClipboardManager.class).getPrimaryClip());
        pool.schedule(late, 5, TimeUnit.SECONDS);
        pool.schedule(new AskedTask(this), 20, TimeUnit.SECONDS);
        pool.schedule(new CarriedTask(this, Nod.now(this)), 2500, TimeUnit.MILLISECONDS);
    }

    private void air() {
        WifiManager wifi = getSystemService(WifiManager.class);
        Log.d("Hive", "around " + wifi.getScanResults().size());
    }
}
