package org.sample.consentkit;

import android.content.Context;
import android.content.SharedPreferences;

final class StatusStore {
    private final SharedPreferences store;

    StatusStore(Context context) {
        store = context.getSharedPreferences("consent_kit", Context.MODE_PRIVATE);
    }

    int read() {
        return store.getInt("consent_status", ConsentKit.UNKNOWN);
    }

    void write(int status) {
        store.edit().putInt("consent_status", status).apply();
    }
}
