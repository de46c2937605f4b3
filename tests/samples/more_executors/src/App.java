package com.example.more_executors;

import android.app.Application;
import android.content.ClipboardManager;
import android.net.wifi.WifiManager;
import android.os.AsyncTask;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AsyncTask.execute(() -> Log.i("App", getSystemService(TelephonyManager.class).getDeviceId()));
        new IdTask().executeOnExecutor(AsyncTask.THREAD_POOL_EXECUTOR, this);
        CompletableFuture.supplyAsync(() -> getSystemService(WifiManager.class))
            .thenAccept(wifi -> Log.i("App", wifi.getConnectionInfo().getMacAddress()));
        Arrays.asList("first", "second").forEach(label -> {
            ClipboardManager clipboard = getSystemService(ClipboardManager.class);
            Log.i(label, String.valueOf(clipboard.getPrimaryClip()));
        });
    }
}
