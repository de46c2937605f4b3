package com.example.app_cinema_factories_by_channel;

import android.telephony.TelephonyManager;
import android.util.Log;

final class Careful implements Factory {
    @Override
    public Seats seats() {
        return context -> {
            if (Answer.isYes(context)) {
                Log.d("Seats", "imei " + context.getSystemService(TelephonyManager.class).getImei());
            }
        };
    }
}
