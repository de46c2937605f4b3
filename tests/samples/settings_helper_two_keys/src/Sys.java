package com.example.settings_helper_two_keys;

import android.content.Context;
import android.provider.Settings;

class Sys {
    static String secure(Context c, String k) {
        return Settings.Secure.getString(c.getContentResolver(), k);
    }
}
