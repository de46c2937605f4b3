package com.example.app_crossword_pool_before_work;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Collections;
import java.util.Set;

final class Purposes {
    private final Set<String> words;

    private Purposes(Set<String> words) {
        this.words = words;
    }

    static Purposes of(Context context) {
        SharedPreferences kept = context.getSharedPreferences("crossword", Context.MODE_PRIVATE);
        return new Purposes(kept.getStringSet("consented_purposes", Collections.emptySet()));
    }

    boolean has(String purpose) {
        return words.contains(purpose);
    }
}
