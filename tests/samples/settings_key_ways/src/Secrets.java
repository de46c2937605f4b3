package com.example.settings_key_ways;

import android.content.ContentResolver;
import android.provider.Settings;

final class Secrets {
    static final String key;

    static {
        key = Settings.Secure.ANDROID_ID;
    }

    static String read(ContentResolver resolver, String name) {
        return Settings.Secure.getString(resolver, name);
    }
}
