package com.example.settings_key_through_helper;

import android.content.Context;
import android.provider.Settings;

class Sys {
    static String secure(Context c, String k) {
        return Settings.Secure.getString(c.getContentResolver(), k);
    }
}
