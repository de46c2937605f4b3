package com.example.app_news_reader;

import android.content.Context;

final class SpUtils {
    private SpUtils() {
    }

    static boolean getBoolean(Context context, String key, boolean fallback) {
        return context.getSharedPreferences(SpKeys.FILE, Context.MODE_PRIVATE).getBoolean(key, fallback);
    }

    static void putBoolean(Context context, String key, boolean value) {
        context.getSharedPreferences(SpKeys.FILE, Context.MODE_PRIVATE).edit().putBoolean(key, value).commit();
    }
}
