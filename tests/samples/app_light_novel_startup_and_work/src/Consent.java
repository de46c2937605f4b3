package com.example.app_light_novel_startup_and_work;

import android.content.Context;

final class Consent {
    private Consent() {
    }

    static boolean given(Context context) {
        String version = context.getSharedPreferences("reader_settings", Context.MODE_PRIVATE).getString("agreed_policy_version", "");
        return version.length() > 0;
    }

    static void give(Context context) {
        context.getSharedPreferences("reader_settings", Context.MODE_PRIVATE).edit().putString("agreed_policy_version", "2021-11").apply();
    }
}
