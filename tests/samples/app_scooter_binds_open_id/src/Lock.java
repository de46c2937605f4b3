package com.example.app_scooter_binds_open_id;

import android.content.ComponentName;
import android.content.ServiceConnection;
import android.os.IBinder;

final class Lock implements ServiceConnection {
    private IBinder binder;

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        this.binder = binder;
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        binder = null;
    }
}
