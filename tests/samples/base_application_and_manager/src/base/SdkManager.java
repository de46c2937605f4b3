package com.example.base_application_and_manager.base;

import android.content.Context;

public class SdkManager {
    private static volatile SdkManager i;

    public static SdkManager getInstance() {
        if (i == null) {
            synchronized (SdkManager.class) {
                if (i == null)
                    i = new SdkManager();
            }
        }
        return i;
    }

    private final DeviceUtils d = new DeviceUtils();

    public void preload(Context c) {
        d.collect(c);
    }

    public void initAll(Context c) {
        new StatInit().go(c);
    }

    public void afterAgree(Context c) {
        d.sim(c);
    }
}
