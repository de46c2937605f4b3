package com.example.app_mahjong_runs_named_commands;

import android.content.Context;

final class Signed {
    static boolean by(Context context) {
        return context.getSharedPreferences("signed", 0).getString("who_agreed_privacy", null) != null;
    }

    static void as(Context context, String who) {
        context.getSharedPreferences("signed", 0).edit().putString("who_agreed_privacy", who).apply();
    }
}
