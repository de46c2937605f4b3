package com.example.app_short_drama_inverted_flags;

import android.content.Context;
import android.content.SharedPreferences;

final class Flags {
    private final SharedPreferences sp;

    Flags(Context context) {
        sp = context.getSharedPreferences("flags", Context.MODE_PRIVATE);
    }

    boolean needAsk() {
        return sp.getBoolean("need_privacy", true);
    }

    void asked() {
        sp.edit().putBoolean("need_privacy", false).apply();
    }

    boolean firstOpen() {
        return sp.getBoolean("first_open", true);
    }

    void setOpened() {
        sp.edit().putBoolean("first_open", false).apply();
    }

    boolean vip() {
        return sp.getInt("vip_level", 0) > 0;
    }

    boolean night() {
        return sp.getBoolean("night_mode", false);
    }
}
