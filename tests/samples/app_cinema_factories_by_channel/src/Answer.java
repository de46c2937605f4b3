package com.example.app_cinema_factories_by_channel;

import android.content.Context;

final class Answer {
    private Answer() {
    }

    static boolean isYes(Context context) {
        return context.getSharedPreferences("cinema", Context.MODE_PRIVATE).getBoolean("privacy_yes", false);
    }

    static void yes(Context context) {
        context.getSharedPreferences("cinema", Context.MODE_PRIVATE).edit().putBoolean("privacy_yes", true).apply();
    }
}
