package com.example.app_video_preload_pools;

import android.content.Context;
import android.content.SharedPreferences;

final class Config {
    static final int LEVEL_NONE = 0;
    static final int LEVEL_FULL = 2;
    private static Config instance;
    private final SharedPreferences store;

    private Config(Context context) {
        store = context.getSharedPreferences("video_config", Context.MODE_PRIVATE);
    }

    static void init(Context context) {
        instance = new Config(context);
    }

    static Config get() {
        return instance;
    }

    int privacyLevel() {
        return store.getInt("privacy_level", LEVEL_NONE);
    }

    void setPrivacyLevel(int level) {
        store.edit().putInt("privacy_level", level).apply();
    }
}
