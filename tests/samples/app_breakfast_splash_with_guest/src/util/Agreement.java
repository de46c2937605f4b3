package com.example.app_breakfast_splash_with_guest.util;

import android.content.Context;
import android.preference.PreferenceManager;

public class Agreement {
    private static final String XY = "xieyi_tongyi";

    public static boolean read(Context context) {
        return PreferenceManager.getDefaultSharedPreferences(context).getBoolean(XY, false);
    }

    public static void write(Context context) {
        PreferenceManager.getDefaultSharedPreferences(context).edit().putBoolean(XY, true).apply();
    }
}
