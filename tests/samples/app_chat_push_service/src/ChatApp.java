package com.example.app_chat_push_service;

import android.app.Application;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;

public class ChatApp extends Application implements ServiceConnection {
    private CoreService.Door door;

    @Override
    public void onCreate() {
        super.onCreate();
        bindService(new Intent(this, CoreService.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        door = (CoreService.Door) binder;
        door.send(CoreService.LOGIN);
        if (Answer.isYes(this)) {
            door.send(CoreService.PUSH);
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        door = null;
    }

    void answered() {
        if (door != null) {
            door.send(CoreService.PUSH);
        }
    }
}
