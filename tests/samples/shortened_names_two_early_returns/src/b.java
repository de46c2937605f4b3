package com.example.shortened_names_two_early_returns;

import android.content.Context;

final class b {
    private b() {
    }

    static boolean a(Context x) {
        return !x.getSharedPreferences("p", 0).getBoolean("q7", false);
    }

    static boolean b(Context x) {
        return x.getSharedPreferences("p", 0).getBoolean("q8", false);
    }

    static void a(Context x, String y) {
        x.getSharedPreferences("p", 0).edit().putBoolean(y, true).apply();
    }
}
