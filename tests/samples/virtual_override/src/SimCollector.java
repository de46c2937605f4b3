package com.example.virtual_override;

import android.telephony.TelephonyManager;

class SimCollector extends Collector {
    @Override
    String value(TelephonyManager telephony) {
        return telephony.getSubscriberId();
    }
}
