package com.example.service_at_launch;

import android.app.Application;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

public class App extends Application implements ServiceConnection {
    @Override
    public void onCreate() {
        super.onCreate();
        startService(new Intent(this, CoreService.class));
        bindService(new Intent(this, BoundService.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        Log.i("App", "connected " + name);
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        Log.i("App", "gone " + name);
    }
}
