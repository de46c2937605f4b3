package com.example.delayed_tasks_ask_when_due;

import android.content.Context;

final class Nod {
    private static final String FILE = "hive";

    private Nod() {
    }

    static boolean now(Context context) {
        return context.getSharedPreferences(FILE, Context.MODE_PRIVATE).getInt("nod", -1) > 0;
    }

    static void nod(Context context, int value) {
        context.getSharedPreferences(FILE, Context.MODE_PRIVATE).edit().putInt("nod", value).apply();
    }
}
