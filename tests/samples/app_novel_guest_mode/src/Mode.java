package com.example.app_novel_guest_mode;

import android.content.Context;
import android.content.SharedPreferences;

final class Mode {
    static final String FULL = "full";
    static final String GUEST = "guest";
    private final SharedPreferences store;

    Mode(Context context) {
        store = context.getSharedPreferences("novel", Context.MODE_PRIVATE);
    }

    String word() {
        return store.getString("privacy_mode", "");
    }

    void set(String word) {
        store.edit().putString("privacy_mode", word).apply();
    }
}
