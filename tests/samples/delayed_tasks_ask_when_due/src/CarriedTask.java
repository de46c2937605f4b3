package com.example.delayed_tasks_ask_when_due;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class CarriedTask implements Runnable {
    private final Context context;
    private final boolean nodded;

    CarriedTask(Context context, boolean nodded) {
        this.context = context;
        this.nodded = nodded;
    }

    @Override
    public void run() {
        String queen = nodded ? context.getSystemService(TelephonyManager.class).getImei(0) : "unknown";
        Log.d("Carried", queen);
    }
}
