package com.example.own_classes_named_like_framework.provider;

import android.content.ContentResolver;

public class Settings {
    public static class Secure {
        public static String getString(ContentResolver r, String k) {
            return android.provider.Settings.Secure.getString(r, k);
        }
    }
}
