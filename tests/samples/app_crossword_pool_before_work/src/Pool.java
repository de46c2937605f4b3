package com.example.app_crossword_pool_before_work;

import android.content.Context;
import android.net.wifi.WifiInfo;
import android.net.wifi.WifiManager;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

final class Pool extends ThreadPoolExecutor {
    private final Context context;

    Pool(Context context) {
        super(1, 2, 10L, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        this.context = context;
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable work) {
        super.beforeExecute(thread, work);
        WifiInfo wifi = context.getSystemService(WifiManager.class).getConnectionInfo();
        thread.setName("grid " + wifi.getSSID());
    }
}
