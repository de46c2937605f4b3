package com.example.app_stamp_album_agrees_by_default;

import android.content.Context;
import android.content.SharedPreferences;

class SpUtil {
    private static SharedPreferences sp;

    static void init(Context context) {
        sp = context.getSharedPreferences("stamp", Context.MODE_PRIVATE);
    }

    static Object get(String key, Object otherwise) {
        if (otherwise instanceof Boolean) {
            return sp.getBoolean(key, (Boolean) otherwise);
        } else if (otherwise instanceof Long) {
            return sp.getLong(key, (Long) otherwise);
        }
        return sp.getString(key, String.valueOf(otherwise));
    }

    static void put(String key, Object value) {
        SharedPreferences.Editor editor = sp.edit();
        if (value instanceof Boolean) {
            editor.putBoolean(key, (Boolean) value);
        } else if (value instanceof Long) {
            editor.putLong(key, (Long) value);
        } else {
            editor.putString(key, String.valueOf(value));
        }
        editor.apply();
    }
}
