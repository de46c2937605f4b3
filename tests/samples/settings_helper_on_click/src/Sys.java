package com.example.settings_helper_on_click;

import android.content.Context;
import android.provider.Settings;

class Sys {
    static String secure(Context c, String k) {
        return Settings.Secure.getString(c.getContentResolver(), k);
    }
}
