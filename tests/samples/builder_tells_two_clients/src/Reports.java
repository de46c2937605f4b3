package com.example.builder_tells_two_clients;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Reports {
    private final boolean wide;

    private Reports(boolean wide) {
        this.wide = wide;
    }

    void start(Context context) {
        if (wide) {
            ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getDeviceId();
        }
    }

    static final class Builder {
        private boolean wide;

        Builder wide(boolean wide) {
            this.wide = wide;
            return this;
        }

        Reports build() {
            return new Reports(wide);
        }
    }
}
