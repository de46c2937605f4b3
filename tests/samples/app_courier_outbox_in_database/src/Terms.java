package com.example.app_courier_outbox_in_database;

import android.content.Context;

final class Terms {
    private Terms() {
    }

    static boolean accepted(Context context) {
        return context.getSharedPreferences("courier", Context.MODE_PRIVATE).contains("terms_accepted_at");
    }

    static void accept(Context context) {
        context.getSharedPreferences("courier", Context.MODE_PRIVATE).edit().putLong("terms_accepted_at", System.currentTimeMillis()).apply();
    }
}
