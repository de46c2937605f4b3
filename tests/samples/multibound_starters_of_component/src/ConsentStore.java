package com.example.multibound_starters_of_component;

import android.content.Context;
import android.content.SharedPreferences;

public class ConsentStore {
    private final SharedPreferences stored;

    ConsentStore(Context context) {
        stored = context.getSharedPreferences("consent", Context.MODE_PRIVATE);
    }

    boolean isGiven() {
        return stored.getBoolean("privacy_consent", false);
    }
}
