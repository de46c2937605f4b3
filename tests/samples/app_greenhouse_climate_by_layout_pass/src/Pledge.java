package com.example.app_greenhouse_climate_by_layout_pass;

import android.content.Context;

enum Pledge {
    OPEN,
    MADE,
    REFUSED;

    static Pledge of(Context context) {
        int kept = context.getSharedPreferences("glass", Context.MODE_PRIVATE).getInt("pledge", OPEN.ordinal());
        return values()[kept];
    }

    void keep(Context context) {
        context.getSharedPreferences("glass", Context.MODE_PRIVATE).edit().putInt("pledge", ordinal()).apply();
    }
}
