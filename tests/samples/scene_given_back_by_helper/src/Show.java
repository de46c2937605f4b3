package com.example.scene_given_back_by_helper;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Show implements Step {
    private final Context context;

    Show(Context context) {
        this.context = context;
    }

    @Override
    public void go() {
        ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
    }
}
