package com.example.consent_time_kept_by_repository;

import android.content.Context;
import android.content.SharedPreferences;

public class ConsentStore {
    private static final String KEY = "gdpr_consent_given_at";
    private final SharedPreferences file;

    public ConsentStore(Context context) {
        file = context.getSharedPreferences("consents", Context.MODE_PRIVATE);
    }

    public long givenAt() {
        return file.getLong(KEY, -1L);
    }

    public void give() {
        file.edit().putLong(KEY, System.currentTimeMillis()).apply();
    }

    public void withdraw() {
        file.edit().remove(KEY).apply();
    }
}
