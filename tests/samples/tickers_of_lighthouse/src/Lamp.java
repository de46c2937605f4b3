package com.example.tickers_of_lighthouse;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Lamp implements Runnable {
    private final Handler main = new Handler(Looper.getMainLooper());
    private final Context context;

    Lamp(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.d("Lamp", context.getSystemService(TelephonyManager.class).getDeviceId());
        main.postDelayed(this, 60_000L);
    }
}
