package com.example.gate_generic_wrapper;

import android.content.Context;
import android.content.SharedPreferences;

final class Stored {
    private Stored() {
    }

    static Object get(Context context, String key, Object otherwise) {
        SharedPreferences preferences = context.getSharedPreferences("share_data", Context.MODE_PRIVATE);
        if (otherwise instanceof String) {
            return preferences.getString(key, (String) otherwise);
        } else if (otherwise instanceof Integer) {
            return preferences.getInt(key, (Integer) otherwise);
        } else if (otherwise instanceof Boolean) {
            return preferences.getBoolean(key, (Boolean) otherwise);
        }
        return null;
    }
}
