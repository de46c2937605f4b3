package com.example.honest_consent_app;

import android.content.Context;
import android.content.SharedPreferences;

class Consent {
    private static final String KEY = "privacy_policy_agreed";
    private final SharedPreferences stored;

    Consent(Context context) {
        stored = context.getSharedPreferences("consent", Context.MODE_PRIVATE);
    }

    boolean isGiven() {
        return stored.getBoolean(KEY, false);
    }

    void give() {
        stored.edit().putBoolean(KEY, true).apply();
    }
}
