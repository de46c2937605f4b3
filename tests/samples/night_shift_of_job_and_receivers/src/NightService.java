package com.example.night_shift_of_job_and_receivers;

import android.accounts.AccountManager;
import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.util.Log;

public class NightService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int start) {
        Log.d("Night", "accounts " + AccountManager.get(this).getAccounts().length);
        stopSelf(start);
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
