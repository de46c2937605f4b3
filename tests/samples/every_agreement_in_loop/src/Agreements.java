package com.example.every_agreement_in_loop;

import android.content.Context;
import android.content.SharedPreferences;

final class Agreements {
    private static final String[] KEYS = {"user_agreement", "privacy_policy", "sdk_list"};
    private final SharedPreferences stored;

    Agreements(Context context) {
        stored = context.getSharedPreferences("agreements", Context.MODE_PRIVATE);
    }

    boolean all() {
        for (String key : KEYS) {
            if (!stored.getBoolean(key, false)) {
                return false;
            }
        }
        return true;
    }

    boolean any() {
        boolean found = false;
        for (int i = 0; i < KEYS.length && !found; i++) {
            found = stored.getBoolean(KEYS[i], false);
        }
        return found;
    }

    int hints() {
        int count = 0;
        for (String key : KEYS) {
            if (stored.contains("hint_" + key)) {
                count++;
            }
        }
        return count;
    }
}
