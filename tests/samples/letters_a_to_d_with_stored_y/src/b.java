package com.example.letters_a_to_d_with_stored_y;

import android.content.Context;

final class b {
    static boolean a(Context p) {
        return a(p, "t").charAt(0) == 'y';
    }

    static String a(Context p, String q) {
        return p.getSharedPreferences("z", 0).getString(q, "n");
    }

    static void a(Context p, String q, String r) {
        p.getSharedPreferences("z", 0).edit().putString(q, r).apply();
    }
}
