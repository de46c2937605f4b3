package com.example.app_recipe_decorated_reporters;

import android.content.SharedPreferences;

final class ConsentOnly implements Reporter {
    private final SharedPreferences kept;
    private final Reporter inner;

    ConsentOnly(SharedPreferences kept, Reporter inner) {
        this.kept = kept;
        this.inner = inner;
    }

    @Override
    public String report() {
        return "yes".equalsIgnoreCase(kept.getString("privacy_consent", null)) ? inner.report() : "";
    }
}
