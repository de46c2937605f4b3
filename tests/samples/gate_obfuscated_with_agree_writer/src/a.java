package com.example.gate_obfuscated_with_agree_writer;

import android.content.Context;

class a {
    static boolean b(Context c) {
        return c.getSharedPreferences("d", 0).getBoolean("pb", false);
    }

    static void c(Context c) {
        c.getSharedPreferences("d", 0).edit().putBoolean("pb", true).apply();
    }
}
