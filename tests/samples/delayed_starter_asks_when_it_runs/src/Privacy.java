package com.example.delayed_starter_asks_when_it_runs;

import android.content.Context;

enum Privacy {
    INSTANCE;

    boolean agreed(Context context) {
        return context.getSharedPreferences("privacy", Context.MODE_PRIVATE).getInt("agree", 0) == 1;
    }
}
