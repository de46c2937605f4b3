package com.example.builder_tells_two_clients;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Cards {
    private final boolean wide;

    private Cards(boolean wide) {
        this.wide = wide;
    }

    void start(Context context) {
        if (wide) {
            ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getSubscriberId();
        }
    }

    static final class Builder {
        private boolean wide;

        Builder wide(boolean wide) {
            this.wide = wide;
            return this;
        }

        Cards build() {
            return new Cards(wide);
        }
    }
}
