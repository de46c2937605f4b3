package com.example.app_flashlight_agrees_in_upgrade;

import android.content.Context;
import android.content.SharedPreferences;

final class Flags {
    private final SharedPreferences store;

    Flags(Context context) {
        store = context.getSharedPreferences("torch", Context.MODE_PRIVATE);
    }

    boolean isSet(String name) {
        return store.getBoolean(name, false);
    }

    boolean has(String name) {
        return store.contains(name);
    }

    void set(String name) {
        store.edit().putBoolean(name, true).commit();
    }
}
