package com.example.app_delivery_hand_made_graph;

import android.content.SharedPreferences;

final class Consent {
    private final SharedPreferences store;

    Consent(SharedPreferences store) {
        this.store = store;
    }

    boolean given() {
        return store.getBoolean("consent_given", false);
    }

    void give() {
        store.edit().putBoolean("consent_given", true).apply();
    }
}
