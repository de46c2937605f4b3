package com.example.frequency_of_seldom_loops;

import android.app.Application;
import java.util.Timer;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new ProcessWatch(this).start();
        new Thread(new WifiWatch(this, new LinkedBlockingQueue<>())).start();
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed_privacy", false)) {
            new Timer("place").schedule(new PlaceTask(this), 0, TimeUnit.MINUTES.toMillis(1));
        }
    }
}
