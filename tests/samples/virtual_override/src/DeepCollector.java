package com.example.virtual_override;

import android.telephony.TelephonyManager;

class DeepCollector extends Collector {
    @Override
    String value(TelephonyManager telephony) {
        return telephony.getDeviceId();
    }
}
