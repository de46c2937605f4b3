package com.example.sdk.push;

import a.b.c;
import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;

public class PushService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return new Binder();
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        return c.b(intent) ? START_STICKY : START_NOT_STICKY;
    }
}
