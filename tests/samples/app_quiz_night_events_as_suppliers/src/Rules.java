package com.example.app_quiz_night_events_as_suppliers;

import android.content.Context;
import android.content.SharedPreferences;

final class Rules {
    private final SharedPreferences kept;

    Rules(Context context) {
        kept = context.getSharedPreferences("quiz", Context.MODE_PRIVATE);
    }

    boolean read() {
        return !kept.getBoolean("rules_unread", true);
    }

    void setRead() {
        kept.edit().putBoolean("rules_unread", false).apply();
    }
}
