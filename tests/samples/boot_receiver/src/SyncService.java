package com.example.boot_receiver;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;
import android.provider.Settings;
import android.util.Log;

public class SyncService extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        Log.i("Sync", Settings.Secure.getString(getContentResolver(), "android_id"));
        return START_NOT_STICKY;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
