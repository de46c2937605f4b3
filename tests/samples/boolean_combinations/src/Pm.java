package com.example.boolean_combinations;

import android.content.Context;

final class Pm {
    static boolean ok(Context c) {
        return c.getSharedPreferences("q", 0).getInt("privacy_state", 0) == 1;
    }
}
