package com.example.gate_singleton_manager;

import android.content.Context;
import android.content.SharedPreferences;

final class ConsentManager {
    private static volatile ConsentManager instance;
    private final SharedPreferences stored;

    private ConsentManager(Context context) {
        stored = context.getSharedPreferences("consent", Context.MODE_PRIVATE);
    }

    static void init(Context context) {
        if (instance == null) {
            synchronized (ConsentManager.class) {
                if (instance == null) {
                    instance = new ConsentManager(context);
                }
            }
        }
    }

    static ConsentManager getInstance() {
        return instance;
    }

    boolean isAgreed() {
        return stored.getBoolean("agreed", false);
    }

    void agree() {
        stored.edit().putBoolean("agreed", true).apply();
    }
}
