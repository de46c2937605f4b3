package com.example.app_taxi_foreground_service;

import android.content.Context;
import android.content.SharedPreferences;

enum Prefs {
    INSTANCE;

    private SharedPreferences store;

    Prefs with(Context context) {
        if (store == null) {
            store = context.getApplicationContext().getSharedPreferences("taxi", Context.MODE_PRIVATE);
        }
        return this;
    }

    boolean signed() {
        return store.getLong("privacy_signed_at", 0L) > 0L;
    }

    void sign() {
        store.edit().putLong("privacy_signed_at", System.currentTimeMillis()).apply();
    }
}
