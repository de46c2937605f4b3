package com.example.app_scanner_result_not_looked_at;

import android.content.Context;
import android.content.SharedPreferences;

final class PolicyDate {
    private static final String DATE = "2024-05-01";
    private final SharedPreferences store;

    PolicyDate(Context context) {
        store = context.getSharedPreferences("scanner", Context.MODE_PRIVATE);
    }

    boolean isAgreed() {
        return DATE.equals(store.getString("policy_agreed", null));
    }

    void keep() {
        store.edit().putString("policy_agreed", DATE).apply();
    }
}
