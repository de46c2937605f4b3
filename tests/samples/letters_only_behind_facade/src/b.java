package com.example.letters_only_behind_facade;

import android.content.Context;
import android.content.SharedPreferences;

final class b {
    private static b a;
    private final SharedPreferences b;

    private b(Context c) {
        b = c.getSharedPreferences("s", 0);
    }

    static b a(Context c) {
        if (a == null) {
            a = new b(c);
        }
        return a;
    }

    boolean a() {
        return b.getInt("x7", 0) == 2;
    }

    void b() {
        b.edit().putInt("x7", 2).commit();
    }

    boolean c() {
        return b.getInt("x8", 2) == 2;
    }
}
