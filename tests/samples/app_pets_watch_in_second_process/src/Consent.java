package com.example.app_pets_watch_in_second_process;

import android.content.Context;

final class Consent {
    static boolean obtained;

    static void load(Context context) {
        obtained = context.getSharedPreferences("pets", Context.MODE_PRIVATE).getBoolean("consent_obtained", false);
    }

    static void obtain(Context context) {
        obtained = true;
        context.getSharedPreferences("pets", Context.MODE_PRIVATE).edit().putBoolean("consent_obtained", true).commit();
    }
}
