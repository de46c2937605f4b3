package com.example.answer_told_in_header_only;

import android.content.Context;
import android.content.SharedPreferences;

final class Seal {
    private final SharedPreferences kept;

    Seal(Context context) {
        kept = context.getSharedPreferences("post", Context.MODE_PRIVATE);
    }

    boolean broken() {
        return kept.getString("seal", "").startsWith("yes:");
    }

    void breakNow() {
        kept.edit().putString("seal", "yes:" + System.currentTimeMillis()).apply();
    }
}
