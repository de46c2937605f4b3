package com.example.looks_like_identifiers_but_is_none;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.UUID;

final class TelephonyUtil {
    private TelephonyUtil() {
    }

    static String getDeviceId(Context context) {
        SharedPreferences store = context.getSharedPreferences("installation", Context.MODE_PRIVATE);
        String id = store.getString("android_id", null);
        if (id == null) {
            id = UUID.randomUUID().toString();
            store.edit().putString("android_id", id).apply();
        }
        return id;
    }
}
