package com.example.app_live_hub_with_config;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class NumberFiller implements LoginHub.Listener {
    private final Context context;

    NumberFiller(Context context) {
        this.context = context;
    }

    @Override
    public void onLogin(String channel) {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Filler", channel + phone.getLine1Number());
    }
}
