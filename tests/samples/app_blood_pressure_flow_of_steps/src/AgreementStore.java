package com.example.app_blood_pressure_flow_of_steps;

import android.content.Context;
import android.content.SharedPreferences;

final class AgreementStore {
    static final int CURRENT = 2;
    private final SharedPreferences kept;

    AgreementStore(Context context) {
        kept = context.getSharedPreferences("agreement", Context.MODE_PRIVATE);
    }

    int agreedVersion() {
        return kept.getInt("agreed_version", 0);
    }

    void agree() {
        kept.edit().putInt("agreed_version", CURRENT).apply();
    }
}
