package com.example.app_laundry_questions_by_shell;

import android.content.Context;
import android.content.SharedPreferences;

final class Ledger {
    private final SharedPreferences pages;
    private int entry;

    Ledger(Context context) {
        pages = context.getSharedPreferences("laundry", Context.MODE_PRIVATE);
        entry = pages.getInt("policy_entry", 0);
    }

    boolean signed() {
        return entry == 1;
    }

    void sign() {
        entry = 1;
        pages.edit().putInt("policy_entry", entry).apply();
    }
}
