package com.example.presenter_base_class_guards;

import android.content.Context;

final class Answers {
    private Answers() {
    }

    static boolean given(Context context) {
        return context.getSharedPreferences("answers", Context.MODE_PRIVATE).getBoolean("user_agreement_signed", false);
    }

    static void give(Context context) {
        context.getSharedPreferences("answers", Context.MODE_PRIVATE).edit().putBoolean("user_agreement_signed", true).apply();
    }
}
