package com.example.process_that_only_agreeing_starts;

import android.content.Context;

final class Permit {
    private static volatile Permit instance;
    boolean given;
    private final Context context;

    private Permit(Context context) {
        this.context = context.getApplicationContext();
        given = context.getSharedPreferences("kite", Context.MODE_PRIVATE).getBoolean("permit", false);
    }

    static Permit get(Context context) {
        Permit now = instance;
        if (now == null) {
            synchronized (Permit.class) {
                now = instance;
                if (now == null) {
                    now = new Permit(context);
                    instance = now;
                }
            }
        }
        return now;
    }

    void give() {
        given = true;
        context.getSharedPreferences("kite", Context.MODE_PRIVATE).edit().putBoolean("permit", true).apply();
    }
}
