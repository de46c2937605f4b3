package com.example.own_task_queue_with_priorities;

import android.app.Application;
import android.net.wifi.WifiManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        TaskPool.SHARED.hand(new Tasks.Identify(this));
        TaskPool.SHARED.hand(new Tasks.Nearby((WifiManager) getSystemService(WIFI_SERVICE)));
    }
}
