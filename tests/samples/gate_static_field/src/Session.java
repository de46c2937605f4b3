package com.example.gate_static_field;

import android.content.Context;

final class Session {
    static boolean agreed;

    static void load(Context context) {
        agreed = context.getSharedPreferences("user", Context.MODE_PRIVATE).getBoolean("is_agree_protocol", false);
    }
}
