package com.example.app_translator_and_its_clip;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Collections;

final class Terms {
    private final SharedPreferences kept;

    Terms(Context context) {
        kept = context.getSharedPreferences("translator", Context.MODE_PRIVATE);
    }

    boolean accepted() {
        return kept.getStringSet("accepted", Collections.emptySet()).contains("privacy");
    }

    void accept() {
        kept.edit().putStringSet("accepted", Collections.singleton("privacy")).apply();
    }
}
