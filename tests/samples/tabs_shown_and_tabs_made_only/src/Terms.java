package com.example.tabs_shown_and_tabs_made_only;

import android.content.Context;
import android.content.SharedPreferences;

final class Terms {
    private final SharedPreferences kept;

    private Terms(SharedPreferences kept) {
        this.kept = kept;
    }

    static Terms of(Context context) {
        return new Terms(context.getSharedPreferences("desk", Context.MODE_PRIVATE));
    }

    boolean accepted() {
        return "yes".equals(kept.getString("privacy_terms", "open"));
    }

    void accept() {
        kept.edit().putString("privacy_terms", "yes").apply();
    }
}
