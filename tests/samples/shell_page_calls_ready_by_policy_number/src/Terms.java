package com.example.shell_page_calls_ready_by_policy_number;

import android.content.Context;

final class Terms {
    private static final int CURRENT = 4;

    static boolean current(Context context) {
        return number(context) >= CURRENT;
    }

    static int number(Context context) {
        return context.getSharedPreferences("terms", 0).getInt("policy_no", 0);
    }

    static void take(Context context) {
        context.getSharedPreferences("terms", 0).edit().putInt("policy_no", CURRENT).apply();
    }
}
