package com.example.app_bikes_track_from_the_first_minute;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.IBinder;
import android.os.Message;

public class RideService extends Service implements Handler.Callback {
    private static final int LOOK = 0x51;
    private HandlerThread thread;
    private Handler handler;
    private Track track;

    @Override
    public void onCreate() {
        super.onCreate();
        track = new Track(this);
        thread = new HandlerThread("ride");
        thread.start();
        handler = new Handler(thread.getLooper(), this);
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int start) {
        handler.removeMessages(LOOK);
        handler.obtainMessage(LOOK).sendToTarget();
        return START_STICKY;
    }

    @Override
    public boolean handleMessage(Message message) {
        if (message.what == LOOK) {
            track.look();
            handler.sendEmptyMessageDelayed(LOOK, 10_000L);
            return true;
        }
        return false;
    }

    @Override
    public void onDestroy() {
        thread.quitSafely();
        super.onDestroy();
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
