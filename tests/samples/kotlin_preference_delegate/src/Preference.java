package com.example.kotlin_preference_delegate;

import android.content.SharedPreferences;

public final class Preference {
    static SharedPreferences sp;
    private final String name;
    private final Object def;

    public Preference(String n, Object d) {
        name = n;
        def = d;
    }

    public final Object getValue(Object t, Object p) {
        return find(name, def);
    }

    public final void setValue(Object t, Object p, Object v) {
        put(name, v);
    }

    private final Object find(String n, Object d) {
        if (d instanceof Long)
            return Long.valueOf(sp.getLong(n, ((Number) d).longValue()));
        if (d instanceof String)
            return sp.getString(n, (String) d);
        if (d instanceof Boolean)
            return Boolean.valueOf(sp.getBoolean(n, ((Boolean) d).booleanValue()));
        throw new IllegalArgumentException();
    }

    private final void put(String n, Object v) {
        sp.edit().putBoolean(n, ((Boolean) v).booleanValue()).apply();
    }
}
