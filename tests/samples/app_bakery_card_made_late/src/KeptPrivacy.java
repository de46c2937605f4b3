package com.example.app_bakery_card_made_late;

import android.content.Context;
import android.content.SharedPreferences;

final class KeptPrivacy implements Privacy {
    private static final int EDITION = 4;
    private final Context context;

    KeptPrivacy(Context context) {
        this.context = context;
    }

    @Override
    public boolean granted() {
        return kept().getInt("privacy_edition_agreed", 0) == EDITION;
    }

    @Override
    public void grant() {
        kept().edit().putInt("privacy_edition_agreed", EDITION).apply();
    }

    private SharedPreferences kept() {
        return context.getSharedPreferences("bakery", Context.MODE_PRIVATE);
    }
}
