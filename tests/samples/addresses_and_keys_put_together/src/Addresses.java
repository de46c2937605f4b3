package com.example.addresses_and_keys_put_together;

import android.content.ContentResolver;
import android.content.Context;
import android.net.Uri;
import android.text.TextUtils;

final class Addresses {
    static final String LETTERS = new String(new char[] {'s', 'm', 's'});

    Uri.Builder of(String first, String second) {
        return new Uri.Builder().scheme(ContentResolver.SCHEME_CONTENT).authority(TextUtils.join("_", new String[] {first, second}));
    }

    static String key(String end, String start) {
        return new StringBuilder(start).insert(0, end).reverse().toString();
    }

    static String service(int number) {
        switch (number) {
            case 0:
                return "alarm";
            case 1:
                return Context.AUDIO_SERVICE;
            case 2:
                return "phone";
            default:
                return "window";
        }
    }
}
