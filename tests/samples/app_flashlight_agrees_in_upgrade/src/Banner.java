package com.example.app_flashlight_agrees_in_upgrade;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Banner {
    private final Context context;

    Banner(Context context) {
        this.context = context;
    }

    void load() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Banner", "slot " + phone.getDeviceId());
    }
}
