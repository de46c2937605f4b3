package com.example.app_dentist_ports_and_adapters;

import android.content.Context;
import android.telephony.TelephonyManager;

final class SimCard implements CardPort {
    private final TelephonyManager phone;

    SimCard(Context context) {
        phone = context.getSystemService(TelephonyManager.class);
    }

    @Override
    public String number() {
        return phone.getSimSerialNumber();
    }
}
