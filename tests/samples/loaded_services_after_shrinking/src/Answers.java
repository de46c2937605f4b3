package com.example.loaded_services_after_shrinking;

import android.content.Context;

final class Answers {
    private Answers() {
    }

    static boolean given(Context context) {
        return "yes".equals(context.getSharedPreferences("answers", Context.MODE_PRIVATE).getString("agreement", "no"));
    }
}
