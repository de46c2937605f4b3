package com.example.sdk.stat;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

public final class StatSdk {
    private static boolean agreed;

    private StatSdk() {
    }

    public static void init(Context context, boolean privacyAgreed) {
        agreed = privacyAgreed;
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id");
        if (agreed) {
            Log.i("StatSdk", "send " + id);
        }
    }
}
