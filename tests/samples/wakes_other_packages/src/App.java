package com.example.wakes_other_packages;

import android.app.Application;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

public class App extends Application implements ServiceConnection {
    private static final String[] PARTNERS = {"com.example.partner.news", "com.example.partner.video"};

    @Override
    public void onCreate() {
        super.onCreate();
        for (String partner : PARTNERS) {
            Intent wake = new Intent("com.example.action.WAKE");
            wake.setPackage(partner);
            startService(wake);
        }
        Intent bind = new Intent();
        bind.setComponent(new ComponentName("com.example.partner.shop", "com.example.partner.shop.DaemonService"));
        bindService(bind, this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        Log.i("App", "woke " + name);
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
    }
}
