package com.example.gate_obfuscated_without_hint;

import android.content.Context;

class a {
    static boolean b(Context c) {
        return c.getSharedPreferences("d", 0).getBoolean("pa", false);
    }
}
