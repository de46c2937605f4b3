package com.example.child_mode_is_no_answer;

import android.content.Context;
import android.content.SharedPreferences;

final class Modes {
    private final SharedPreferences store;

    Modes(Context context) {
        store = context.getSharedPreferences("modes", Context.MODE_PRIVATE);
    }

    boolean isChildMode() {
        return store.getBoolean("child_mode_on", false);
    }

    boolean isPrivacyAgreed() {
        return store.getBoolean("privacy_agreed", false);
    }

    void agreePrivacy() {
        store.edit().putBoolean("privacy_agreed", true).apply();
    }
}
