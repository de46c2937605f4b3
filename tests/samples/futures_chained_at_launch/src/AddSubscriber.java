package com.example.futures_chained_at_launch;

import android.telephony.TelephonyManager;
import java.util.function.Function;

final class AddSubscriber implements Function<String, String> {
    private final TelephonyManager phone;

    AddSubscriber(TelephonyManager phone) {
        this.phone = phone;
    }

    @Override
    public String apply(String id) {
        return id + ":" + phone.getSubscriberId();
    }
}
