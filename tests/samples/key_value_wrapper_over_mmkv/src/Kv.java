package com.example.key_value_wrapper_over_mmkv;

import android.content.Context;
import com.tencent.mmkv.MMKV;

final class Kv {
    private static volatile Kv instance;
    private final MMKV store;

    private Kv(Context context) {
        MMKV.initialize(context);
        store = MMKV.defaultMMKV();
    }

    static Kv of(Context context) {
        if (instance == null) {
            synchronized (Kv.class) {
                if (instance == null) {
                    instance = new Kv(context.getApplicationContext());
                }
            }
        }
        return instance;
    }

    boolean flag(String key) {
        return store.decodeBool(key, false);
    }
}
