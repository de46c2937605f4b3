package com.example.threads;

import android.app.Application;

public class App extends Application {
    private Thread idle;

    @Override
    public void onCreate() {
        super.onCreate();
        new ReadThread(this).start();
        Thread worker = new Thread(new ReadMac(this), "mac");
        worker.setDaemon(true);
        worker.start();
        idle = new IdleThread(this);
    }
}
