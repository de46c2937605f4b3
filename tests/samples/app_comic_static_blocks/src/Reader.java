package com.example.app_comic_static_blocks;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Reader {
    private static final String OWNER;

    static {
        TelephonyManager phone = (TelephonyManager) ComicApp.context.getSystemService(Context.TELEPHONY_SERVICE);
        OWNER = phone.getSubscriberId();
    }

    private Reader() {
    }

    static void open() {
        Log.d("Reader", "for " + OWNER);
    }
}
