package com.example.app_lessons_login_box;

import android.content.Context;

final class Settle {
    private Settle() {
    }

    static boolean agreed(Context context) {
        return "1".equals(context.getSharedPreferences("lessons", 0).getString("agreement", ""));
    }

    static void agree(Context context) {
        context.getSharedPreferences("lessons", 0).edit().putString("agreement", "1").apply();
    }
}
