package com.example.app_agrees_for_the_user_at_start;

import android.content.Context;
import android.os.Build;
import android.telephony.TelephonyManager;
import android.util.Log;

class DeviceReporter {
    private final Context context;
    private final PrivacyManager privacy;

    DeviceReporter(Context context, PrivacyManager privacy) {
        this.context = context;
        this.privacy = privacy;
    }

    void report() {
        if (!privacy.isAgreed()) {
            return;
        }
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.i("Report", phone.getDeviceId() + " " + Build.getSerial());
    }
}
