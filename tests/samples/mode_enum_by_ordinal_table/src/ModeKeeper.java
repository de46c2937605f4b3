package com.example.mode_enum_by_ordinal_table;

import android.content.Context;
import android.content.SharedPreferences;

final class ModeKeeper {
    private static volatile ModeKeeper instance;
    private final SharedPreferences stored;

    private ModeKeeper(Context context) {
        stored = context.getApplicationContext().getSharedPreferences("mode", Context.MODE_PRIVATE);
    }

    static ModeKeeper getInstance(Context context) {
        ModeKeeper kept = instance;
        if (kept == null) {
            synchronized (ModeKeeper.class) {
                kept = instance;
                if (kept == null) {
                    kept = new ModeKeeper(context);
                    instance = kept;
                }
            }
        }
        return kept;
    }

    AppMode getMode() {
        return AppMode.valueOf(stored.getString("privacy_mode", AppMode.UNSET.name()));
    }

    void setMode(AppMode mode) {
        stored.edit().putString("privacy_mode", mode.name()).apply();
    }
}
