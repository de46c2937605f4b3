package com.example.mmkv_and_activity_result;

import com.tencent.mmkv.MMKV;

class KV {
    static boolean b(String k) {
        return MMKV.defaultMMKV().decodeBool(k, false);
    }

    static void p(String k, boolean v) {
        MMKV.defaultMMKV().encode(k, v);
    }
}
