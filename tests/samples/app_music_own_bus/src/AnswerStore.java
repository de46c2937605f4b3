package com.example.app_music_own_bus;

import android.content.Context;
import android.content.SharedPreferences;

final class AnswerStore {
    private final SharedPreferences store;

    AnswerStore(Context context) {
        store = context.getSharedPreferences("music", Context.MODE_PRIVATE);
    }

    boolean asked() {
        return store.contains("privacy_agreed");
    }

    void keep(boolean agreed) {
        store.edit().putBoolean("privacy_agreed", agreed).apply();
    }
}
