package com.example.public_settings_and_own_secure_class;

import android.content.SharedPreferences;
import java.util.UUID;

final class Secure {
    private Secure() {
    }

    static String getString(SharedPreferences store, String key) {
        String kept = store.getString(key, null);
        if (kept == null) {
            kept = UUID.randomUUID().toString();
            store.edit().putString(key, kept).apply();
        }
        return kept;
    }
}
