package com.example.app_bus_ticket_topics_and_sets;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

final class Granted {
    private static final String KEY = "granted";
    private final SharedPreferences store;

    Granted(Context context) {
        store = context.getSharedPreferences("bus", Context.MODE_PRIVATE);
    }

    boolean has(String word) {
        return store.getStringSet(KEY, Collections.emptySet()).contains(word);
    }

    void add(String word) {
        Set<String> words = new HashSet<>(store.getStringSet(KEY, Collections.emptySet()));
        words.add(word);
        store.edit().putStringSet(KEY, words).apply();
    }
}
