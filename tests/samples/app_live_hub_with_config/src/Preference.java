package com.example.app_live_hub_with_config;

import android.content.Context;

final class Preference {
    private Preference() {
    }

    static boolean flag(Context context, String name) {
        return context.getSharedPreferences(context.getPackageName() + "_live", Context.MODE_PRIVATE).getBoolean(name, false);
    }

    static void raise(Context context, String name) {
        context.getSharedPreferences(context.getPackageName() + "_live", Context.MODE_PRIVATE)
                .edit().putBoolean(name, true).apply();
    }
}
