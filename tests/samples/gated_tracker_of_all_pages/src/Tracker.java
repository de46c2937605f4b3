package com.example.gated_tracker_of_all_pages;

import android.app.Activity;
import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Tracker extends PageCallbacks {
    private static boolean enabled;

    static void enableAfterConsent() {
        enabled = true;
    }

    @Override
    void seen(Activity page) {
        if (!enabled) {
            return;
        }
        TelephonyManager phone = (TelephonyManager) page.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("Tracker", page.getLocalClassName() + phone.getDeviceId());
    }
}
