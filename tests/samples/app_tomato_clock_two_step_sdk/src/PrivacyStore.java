package com.example.app_tomato_clock_two_step_sdk;

import android.content.Context;
import android.content.SharedPreferences;

final class PrivacyStore {
    private static final String KEY = "user_accept_privacy";

    private PrivacyStore() {
    }

    private static SharedPreferences sp(Context context) {
        return context.getSharedPreferences("tomato_config", Context.MODE_PRIVATE);
    }

    static boolean accepted(Context context) {
        return sp(context).getBoolean(KEY, false);
    }

    static void accept(Context context) {
        sp(context).edit().putBoolean(KEY, true).apply();
    }
}
