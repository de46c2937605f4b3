package com.example.app_steps_key_value_store;

import com.tencent.mmkv.MMKV;

final class BoolProperty {
    private final String key;
    private final boolean fallback;

    BoolProperty(String key, boolean fallback) {
        this.key = key;
        this.fallback = fallback;
    }

    boolean get() {
        return MMKV.defaultMMKV().decodeBool(key, fallback);
    }

    void set(boolean value) {
        MMKV.defaultMMKV().encode(key, value);
    }
}
