package com.example.process_version_and_interceptors;

import android.content.Context;
import android.os.Build;

class HeadIcp implements Icp {
    final Context x;

    HeadIcp(Context x) {
        this.x = x;
    }

    public String intercept(Chain c, String r) {
        Build.getSerial();
        return c.proceed(r);
    }
}
