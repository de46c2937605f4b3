package com.example.answer_in_device_protected_store;

import android.content.Context;
import android.content.SharedPreferences;

final class Terms {
    private final SharedPreferences kept;

    private Terms(SharedPreferences kept) {
        this.kept = kept;
    }

    static Terms of(Context context) {
        Context early = context.createDeviceProtectedStorageContext();
        early.moveSharedPreferencesFrom(context, "terms");
        return new Terms(early.getSharedPreferences("terms", Context.MODE_PRIVATE));
    }

    boolean accepted() {
        return kept.getBoolean("privacy_accepted", false);
    }

    void accept() {
        kept.edit().putBoolean("privacy_accepted", true).apply();
    }
}
