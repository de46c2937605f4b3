package com.example.app_chat_push_service;

import android.content.Context;
import android.content.SharedPreferences;

final class Answer {
    private static final String KEY = "agree_privacy_protocol";

    private Answer() {
    }

    private static SharedPreferences store(Context context) {
        return context.getSharedPreferences("chat", Context.MODE_PRIVATE);
    }

    static boolean isYes(Context context) {
        return store(context).getInt(KEY, 0) == 1;
    }

    static void yes(Context context) {
        store(context).edit().putInt(KEY, 1).apply();
    }
}
