package com.example.app_cinema_seats_by_optional;

import android.content.Context;

abstract class Visitor {
    private static final String KEY = "privacy_decision";

    static Visitor load(Context context) {
        String decision = context.getSharedPreferences("cinema", Context.MODE_PRIVATE).getString(KEY, null);
        if (decision == null) {
            return new Unknown();
        }
        return decision.equals("agree") ? new Member(context) : new Guest();
    }

    void keep(Context context, String decision) {
        context.getSharedPreferences("cinema", Context.MODE_PRIVATE).edit().putString(KEY, decision).apply();
    }
}
