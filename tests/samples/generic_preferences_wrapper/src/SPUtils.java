package com.example.generic_preferences_wrapper;

import android.content.Context;
import android.content.SharedPreferences;

public class SPUtils {
    public static Object get(Context c, String k, Object d) {
        SharedPreferences sp = c.getSharedPreferences("share_data", 0);
        if (d instanceof String)
            return sp.getString(k, (String) d);
        else if (d instanceof Integer)
            return sp.getInt(k, (Integer) d);
        else if (d instanceof Boolean)
            return sp.getBoolean(k, (Boolean) d);
        else if (d instanceof Long)
            return sp.getLong(k, (Long) d);
        return null;
    }
}
