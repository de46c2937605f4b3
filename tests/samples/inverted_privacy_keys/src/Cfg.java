package com.example.inverted_privacy_keys;

import android.content.Context;

class Cfg {
    static boolean notAgreed(Context c) {
        return !c.getSharedPreferences("s", 0).getBoolean("agreePrivacy", false);
    }
}
