package com.example.boolean_combinations;

import android.os.Build;

final class Rom {
    static boolean isHuawei() {
        return "huawei".equalsIgnoreCase(Build.MANUFACTURER);
    }
}
