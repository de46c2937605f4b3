package com.example.app_bus_card_plugin_stages;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class PushPlugin extends Plugin {
    @Override
    int stage() {
        return Stages.AGREED;
    }

    @Override
    protected void load(Context context) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        try {
            Log.d("PushPlugin", "alias " + phone.getDeviceId());
        } catch (SecurityException refused) {
            Log.w("PushPlugin", refused);
        }
    }
}
