package com.example.app_cleaner_scan_at_once;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;

final class Terms {
    private final SharedPreferences store;

    Terms(Context context) {
        store = context.getSharedPreferences("cleaner", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        return store.getStringSet("agreements", Collections.<String>emptySet()).contains("privacy");
    }

    void agree() {
        store.edit().putStringSet("agreements", new HashSet<>(Arrays.asList("privacy", "service"))).apply();
    }
}
