package com.example.app_flat_share_service_locator;

import android.content.Context;
import android.telephony.TelephonyManager;

final class PhoneDevice implements Device {
    private final Context context;

    PhoneDevice(Context context) {
        this.context = context;
    }

    @Override
    public String id() {
        try {
            return context.getSystemService(TelephonyManager.class).getImei(0);
        } catch (SecurityException refused) {
            return "0";
        }
    }
}
