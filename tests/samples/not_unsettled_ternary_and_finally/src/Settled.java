package com.example.not_unsettled_ternary_and_finally;

import android.content.SharedPreferences;

final class Settled {
    private final SharedPreferences store;

    Settled(SharedPreferences store) {
        this.store = store;
    }

    private boolean unsettled() {
        return store.getBoolean("terms_unsettled", true);
    }

    boolean isNotUnsettled() {
        return !unsettled();
    }

    void settle() {
        store.edit().putBoolean("terms_unsettled", false).apply();
    }
}
