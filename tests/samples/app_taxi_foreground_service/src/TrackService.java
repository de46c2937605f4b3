package com.example.app_taxi_foreground_service;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.util.Log;

public class TrackService extends Service implements Handler.Callback {
    private static final int LOCATE = 1;
    private Handler handler;

    @Override
    public void onCreate() {
        super.onCreate();
        handler = new Handler(Looper.getMainLooper(), this);
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        handler.removeMessages(LOCATE);
        handler.sendEmptyMessageDelayed(LOCATE, 3_000);
        return START_STICKY;
    }

    @Override
    public boolean handleMessage(Message message) {
        if (message.what == LOCATE) {
            Log.d("Track", Places.last(this));
            handler.sendEmptyMessageDelayed(LOCATE, 30_000);
            return true;
        }
        return false;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
