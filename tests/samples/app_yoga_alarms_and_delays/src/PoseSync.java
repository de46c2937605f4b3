package com.example.app_yoga_alarms_and_delays;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class PoseSync implements Runnable {
    private final Context context;

    PoseSync(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        if (!Promise.given(context)) {
            return;
        }
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Pose", "pupil " + phone.getLine1Number());
    }
}
