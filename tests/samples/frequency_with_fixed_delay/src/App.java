package com.example.frequency_with_fixed_delay;

import android.app.Application;
import android.content.ClipboardManager;
import android.util.Log;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class App extends Application implements Runnable {
    @Override
    public void onCreate() {
        super.onCreate();
        Executors.newScheduledThreadPool(1).scheduleWithFixedDelay(this, 1, 1, TimeUnit.MINUTES);
        new Watcher(this).start();
    }

    @Override
    public void run() {
        ClipboardManager clipboard = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.i("App", String.valueOf(clipboard.getPrimaryClip()));
    }
}
