package com.example.app_ferry_steps_by_messages;

import android.content.Context;

enum Boarding {
    WAITING,
    CLEARED;

    static Boarding of(Context context) {
        String kept = context.getSharedPreferences("ferry", Context.MODE_PRIVATE).getString("boarding_policy", WAITING.name());
        return Boarding.valueOf(kept);
    }

    static void clear(Context context) {
        context.getSharedPreferences("ferry", Context.MODE_PRIVATE).edit().putString("boarding_policy", CLEARED.name()).apply();
    }
}
