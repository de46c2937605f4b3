package com.example.lifecycle_callbacks_of_all_activities;

import android.app.Activity;
import android.content.Context;
import android.telephony.TelephonyManager;

class Counter extends Cb {
    private int n;

    @Override
    public void onActivityStarted(Activity a) {
        if (n++ == 0)
            front(a);
    }

    private void front(Context c) {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }
}
