package com.example.app_comic_static_blocks;

import android.content.Context;
import android.telephony.TelephonyManager;

final class Extra {
    static final String NAME = "extra";
    private static final String CARD;

    static {
        TelephonyManager phone = (TelephonyManager) ComicApp.context.getSystemService(Context.TELEPHONY_SERVICE);
        CARD = phone.getSimSerialNumber();
    }

    private Extra() {
    }

    static String card() {
        return CARD;
    }
}
