package com.example.app_insurance_steps_in_resources;

import android.content.Context;

enum Answer {
    NONE, AGREED, REFUSED;

    private static final String KEY = "privacy_answer";

    static Answer load(Context context) {
        return valueOf(context.getSharedPreferences("insurance", Context.MODE_PRIVATE).getString(KEY, NONE.name()));
    }

    void keep(Context context) {
        context.getSharedPreferences("insurance", Context.MODE_PRIVATE).edit().putString(KEY, name()).apply();
    }
}
