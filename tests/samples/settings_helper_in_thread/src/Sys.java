package com.example.settings_helper_in_thread;

import android.content.Context;
import android.provider.Settings;

class Sys {
    static String secure(Context c, String k) {
        return Settings.Secure.getString(c.getContentResolver(), k);
    }
}
