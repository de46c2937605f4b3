package com.example.flags_about_other_things;

import android.content.Context;
import android.content.SharedPreferences;

class Prefs {
    final SharedPreferences sp;

    Prefs(Context c) {
        sp = PreferenceManager(c);
    }

    static SharedPreferences PreferenceManager(Context c) {
        return android.preference.PreferenceManager.getDefaultSharedPreferences(c);
    }

    boolean b(String k) {
        return sp.getBoolean(k, false);
    }

    boolean first() {
        return sp.getBoolean("first_open", true);
    }

    void setFirst() {
        sp.edit().putBoolean("first_open", false).commit();
    }
}
