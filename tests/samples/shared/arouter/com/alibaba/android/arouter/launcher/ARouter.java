package com.alibaba.android.arouter.launcher;

import android.app.Application;
import com.alibaba.android.arouter.core.LogisticsCenter;

/** A working copy in small of a router's shape: generated tables, services found by their path. */
public final class ARouter {
    private static final ARouter INSTANCE = new ARouter();

    public static void init(Application application) {
        LogisticsCenter.init(application);
    }

    public static ARouter getInstance() {
        return INSTANCE;
    }

    public Postcard build(String path) {
        return new Postcard(path);
    }
}
