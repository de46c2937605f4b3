package com.example.base_page_with_three_hooks;

import android.content.Context;

final class Trust {
    private static boolean given;

    private Trust() {
    }

    static void load(Context context) {
        given = context.getSharedPreferences("kiln", Context.MODE_PRIVATE).getBoolean("trusted_with_data", false);
    }

    static void give(Context context) {
        given = true;
        context.getSharedPreferences("kiln", Context.MODE_PRIVATE).edit().putBoolean("trusted_with_data", true).apply();
    }

    static boolean isGiven() {
        return given;
    }
}
