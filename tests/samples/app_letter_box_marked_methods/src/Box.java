package com.example.app_letter_box_marked_methods;

import android.content.Context;
import android.content.SharedPreferences;

final class Box {
    private final SharedPreferences kept;

    Box(Context context) {
        kept = context.getSharedPreferences("box", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        return Boolean.parseBoolean(kept.getString("privacy_agreed", "false"));
    }

    void agree() {
        kept.edit().putString("privacy_agreed", Boolean.toString(true)).apply();
    }
}
