package com.example.tickers_of_lighthouse;

import android.content.Context;
import android.os.CountDownTimer;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.util.concurrent.TimeUnit;

final class Beam extends CountDownTimer {
    private final Context context;

    Beam(Context context) {
        super(TimeUnit.DAYS.toMillis(30), 15_000L);
        this.context = context;
    }

    @Override
    public void onTick(long left) {
        Log.d("Beam", context.getSystemService(TelephonyManager.class).getSimOperatorName());
    }

    @Override
    public void onFinish() {
        cancel();
    }
}
