package com.example.app_dating_proxy_of_device_calls;

import android.content.Context;
import android.content.SharedPreferences;

final class Terms {
    private final SharedPreferences store;

    Terms(Context context) {
        store = context.getSharedPreferences("dating", Context.MODE_PRIVATE);
    }

    boolean accepted() {
        return store.getBoolean("terms_accepted", false);
    }

    void accept() {
        store.edit().putBoolean("terms_accepted", true).apply();
    }
}
