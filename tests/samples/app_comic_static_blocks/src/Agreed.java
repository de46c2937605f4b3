package com.example.app_comic_static_blocks;

import android.content.Context;

final class Agreed {
    private static final String KEY = "privacy_agreed_at";

    private Agreed() {
    }

    static long at(Context context) {
        return context.getSharedPreferences("comic", Context.MODE_PRIVATE).getLong(KEY, 0L);
    }

    static void now(Context context) {
        context.getSharedPreferences("comic", Context.MODE_PRIVATE).edit().putLong(KEY, System.currentTimeMillis()).apply();
    }
}
