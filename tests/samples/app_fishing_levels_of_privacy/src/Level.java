package com.example.app_fishing_levels_of_privacy;

import android.content.Context;

final class Level {
    static final int NONE = 0;
    static final int BASIC = 1;
    static final int FULL = 2;
    static final int NEVER = 9;

    private Level() {
    }

    static int of(Context context) {
        return context.getSharedPreferences("fishing", Context.MODE_PRIVATE).getInt("privacy_level", BASIC);
    }

    static void keep(Context context, int level) {
        context.getSharedPreferences("fishing", Context.MODE_PRIVATE).edit().putInt("privacy_level", level).apply();
    }
}
