package com.example.server_switch_alone_is_no_answer;

import android.content.Context;
import android.content.SharedPreferences;

final class RemoteConfig {
    private final SharedPreferences fetched;

    RemoteConfig(Context context) {
        fetched = context.getSharedPreferences("remote_config", Context.MODE_PRIVATE);
    }

    boolean isOn(String key, boolean otherwise) {
        String value = fetched.getString(key, null);
        return value == null ? otherwise : "1".equals(value);
    }
}
