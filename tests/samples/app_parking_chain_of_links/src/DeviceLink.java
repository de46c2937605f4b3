package com.example.app_parking_chain_of_links;

import android.telephony.TelephonyManager;
import android.util.Log;

final class DeviceLink extends Link {
    @Override
    void handle(GarageActivity page) {
        TelephonyManager phone = page.getSystemService(TelephonyManager.class);
        Log.d("Garage", "gate " + phone.getDeviceId());
        proceed(page);
    }
}
