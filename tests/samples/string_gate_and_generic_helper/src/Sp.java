package com.example.string_gate_and_generic_helper;

import android.content.Context;
import android.content.SharedPreferences;

class Sp {
    static Object get(Context c, String k, Object d) {
        SharedPreferences sp = c.getSharedPreferences("p", 0);
        if (d instanceof String)
            return sp.getString(k, (String) d);
        return sp.getBoolean(k, (Boolean) d);
    }
}
