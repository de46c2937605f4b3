package com.example.app_gym_observed_property;

import android.content.Context;
import android.content.SharedPreferences;

final class ConsentStore {
    private final SharedPreferences kept;

    ConsentStore(Context context) {
        kept = context.getSharedPreferences("gym", Context.MODE_PRIVATE);
    }

    Consent load() {
        return Consent.values()[kept.getInt("consent", Consent.UNKNOWN.ordinal())];
    }

    void save(Consent consent) {
        kept.edit().putInt("consent", consent.ordinal()).apply();
    }
}
