package com.alibaba.android.arouter.launcher;

import com.alibaba.android.arouter.core.LogisticsCenter;

public final class Postcard {
    private final String path;

    Postcard(String path) {
        this.path = path;
    }

    public Object navigation() {
        return LogisticsCenter.completion(path);
    }
}
