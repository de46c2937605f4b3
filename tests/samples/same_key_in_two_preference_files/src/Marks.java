package com.example.same_key_in_two_preference_files;

import android.content.Context;
import android.content.SharedPreferences;

final class Marks {
    private static final String KEY = "privacy_agreed";
    private final SharedPreferences file;

    Marks(Context context, String name) {
        file = context.getSharedPreferences(name, Context.MODE_PRIVATE);
    }

    void put() {
        file.edit().putBoolean(KEY, true).apply();
    }

    boolean isThere() {
        return file.getBoolean(KEY, false);
    }
}
