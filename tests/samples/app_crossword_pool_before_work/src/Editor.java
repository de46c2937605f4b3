package com.example.app_crossword_pool_before_work;

import android.content.Context;
import android.database.Cursor;
import android.provider.CallLog;
import android.util.Log;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

final class Editor {
    private final Context context;

    Editor(Context context) {
        this.context = context;
    }

    void accept() {
        Set<String> all = new HashSet<>(Arrays.asList("statistics", "puzzles"));
        context.getSharedPreferences("crossword", Context.MODE_PRIVATE).edit().putStringSet("consented_purposes", all).apply();
    }

    void decline() {
        try (Cursor rows = context.getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) {
            Log.d("Editor", "calls " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
