package com.example.app_yoga_alarms_and_delays;

import android.content.Context;

final class Promise {
    private static final String KEY = "privacy_promise";

    private Promise() {
    }

    static boolean given(Context context) {
        return context.getSharedPreferences("yoga", Context.MODE_PRIVATE).getInt(KEY, 0) == 1;
    }

    static void give(Context context) {
        context.getSharedPreferences("yoga", Context.MODE_PRIVATE).edit().putInt(KEY, 1).apply();
    }
}
