package com.example.app_agrees_for_the_user_at_start;

import android.content.Context;
import android.content.SharedPreferences;

class PrivacyManager {
    private final SharedPreferences store;

    PrivacyManager(Context context) {
        store = context.getSharedPreferences("privacy", Context.MODE_PRIVATE);
    }

    void setAgreed(boolean agreed) {
        store.edit().putBoolean("agreed", agreed).commit();
    }

    boolean isAgreed() {
        return store.getBoolean("agreed", false);
    }
}
