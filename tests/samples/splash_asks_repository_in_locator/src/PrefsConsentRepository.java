package com.example.splash_asks_repository_in_locator;

import android.content.Context;
import android.content.SharedPreferences;

final class PrefsConsentRepository implements ConsentRepository {
    private final SharedPreferences store;

    PrefsConsentRepository(Context context) {
        store = context.getSharedPreferences("shop", Context.MODE_PRIVATE);
    }

    @Override
    public boolean hasAcceptedTerms() {
        return store.getBoolean("privacy_terms_accepted", false);
    }

    @Override
    public void acceptTerms() {
        store.edit().putBoolean("privacy_terms_accepted", true).apply();
    }
}
