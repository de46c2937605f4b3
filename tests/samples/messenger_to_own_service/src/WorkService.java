package com.example.messenger_to_own_service;

import android.accounts.AccountManager;
import android.app.ActivityManager;
import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.util.Log;

public class WorkService extends Service {
    static final int WHAT_RUNNING = 1;
    static final int WHAT_ACCOUNTS = 2;

    private final Messenger messenger = new Messenger(new Handler(Looper.getMainLooper()) {
        @Override
        public void handleMessage(Message message) {
            switch (message.what) {
                case WHAT_RUNNING:
                    ActivityManager manager = (ActivityManager) getSystemService(ACTIVITY_SERVICE);
                    Log.d("Work", "running " + manager.getRunningAppProcesses().size());
                    break;
                case WHAT_ACCOUNTS:
                    Log.d("Work", "accounts " + AccountManager.get(WorkService.this).getAccounts().length);
                    break;
                default:
                    super.handleMessage(message);
            }
        }
    });

    @Override
    public IBinder onBind(Intent intent) {
        return messenger.getBinder();
    }
}
