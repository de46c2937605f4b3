package com.example.app_loan_state_machine;

import android.content.Context;

final class Agreement {
    private static final int CURRENT = 4;
    private final int version;

    private Agreement(int version) {
        this.version = version;
    }

    static Agreement load(Context context) {
        return new Agreement(context.getSharedPreferences("loan", Context.MODE_PRIVATE).getInt("agreement_version", -1));
    }

    static void save(Context context) {
        context.getSharedPreferences("loan", Context.MODE_PRIVATE).edit().putInt("agreement_version", CURRENT).apply();
    }

    boolean isValid() {
        return version == CURRENT;
    }
}
