package com.example.message_loop_frequency;

import android.content.Context;
import android.location.LocationManager;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.util.Log;

class PositionHandler extends Handler {
    static final int READ = 1;
    private static final long INTERVAL_MS = 20000;
    private final Context context;

    PositionHandler(Context context, Looper looper) {
        super(looper);
        this.context = context;
    }

    @Override
    public void handleMessage(Message message) {
        LocationManager manager = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Log.i("Position", "at " + manager.getLastKnownLocation("gps"));
        sendEmptyMessageDelayed(READ, INTERVAL_MS);
    }
}
