package com.example.gate_utility_class_by_key;

import android.content.Context;

final class SpUtil {
    private SpUtil() {
    }

    static boolean getBoolean(Context context, String key, boolean otherwise) {
        return context.getSharedPreferences("sp_data", Context.MODE_PRIVATE).getBoolean(key, otherwise);
    }
}
