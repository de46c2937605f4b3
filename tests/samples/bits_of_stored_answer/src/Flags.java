package com.example.bits_of_stored_answer;

import android.content.Context;
import android.content.SharedPreferences;

final class Flags {
    static final int NEWS = 1;
    static final int PRIVACY_AGREED = 1 << 1;

    private Flags() {
    }

    static boolean has(Context context, int bit) {
        return (context.getSharedPreferences("flags", Context.MODE_PRIVATE).getInt("bits", NEWS) & bit) != 0;
    }

    static void add(Context context, int bit) {
        SharedPreferences stored = context.getSharedPreferences("flags", Context.MODE_PRIVATE);
        stored.edit().putInt("bits", stored.getInt("bits", NEWS) | bit).apply();
    }
}
