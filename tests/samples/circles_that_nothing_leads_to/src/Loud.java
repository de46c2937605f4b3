package com.example.circles_that_nothing_leads_to;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Loud implements Runnable {
    private final Activity activity;
    private int rounds;

    Loud(Activity activity) {
        this.activity = activity;
    }

    @Override
    public void run() {
        Log.i("Loud", activity.getSystemService(TelephonyManager.class).getDeviceId());
        if (rounds++ < 3) {
            run();
        }
        Ask.now(activity);
        Circle.a(activity, rounds);
    }
}
