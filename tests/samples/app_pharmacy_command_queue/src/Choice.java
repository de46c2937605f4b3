package com.example.app_pharmacy_command_queue;

import android.content.Context;
import android.content.SharedPreferences;

final class Choice {
    private final SharedPreferences store;

    Choice(Context context) {
        store = context.getSharedPreferences("pharmacy", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        return store.getBoolean("user_privacy_agreed", false);
    }

    void agree() {
        store.edit().putBoolean("user_privacy_agreed", true).commit();
    }
}
