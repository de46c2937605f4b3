package com.example.service_at_launch;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import android.provider.Settings;
import android.util.Log;

public class BoundService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        Log.i("Bound", Settings.Secure.getString(getContentResolver(), "android_id"));
        return new Binder();
    }
}
