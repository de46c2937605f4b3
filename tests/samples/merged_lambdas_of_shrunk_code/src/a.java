package com.example.merged_lambdas_of_shrunk_code;

import android.content.Context;
import android.content.SharedPreferences;

final class a {
    private static a a;
    private final SharedPreferences b;

    private a(SharedPreferences p) {
        b = p;
    }

    static a a(Context p) {
        if (a == null) {
            a = new a(p.getSharedPreferences("z", 0));
        }
        return a;
    }

    boolean a(String p) {
        return b.getBoolean(p, false);
    }

    void b(String p) {
        b.edit().putBoolean(p, true).apply();
    }
}
