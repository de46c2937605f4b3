package com.example.own_classes_named_like_framework.telephony;

import java.util.UUID;

public class TelephonyManager {
    public String getDeviceId() {
        return UUID.randomUUID().toString();
    }
}
