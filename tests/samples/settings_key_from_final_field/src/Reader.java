package com.example.settings_key_from_final_field;

import android.content.ContentResolver;
import android.content.Context;
import android.provider.Settings;

class Reader {
    private final String key;
    private final ContentResolver r;

    Reader(Context c, String k) {
        key = k;
        r = c.getContentResolver();
    }

    String read() {
        return Settings.Secure.getString(r, key);
    }
}
