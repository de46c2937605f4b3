package com.example.app_chat_push_service;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.HandlerThread;
import android.os.IBinder;

public class CoreService extends Service {
    static final int LOGIN = 1;
    static final int PUSH = 2;
    private CoreHandler handler;

    final class Door extends Binder {
        void send(int what) {
            handler.obtainMessage(what).sendToTarget();
        }
    }

    @Override
    public void onCreate() {
        super.onCreate();
        HandlerThread thread = new HandlerThread("core");
        thread.start();
        handler = new CoreHandler(thread.getLooper(), this);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Door();
    }
}
