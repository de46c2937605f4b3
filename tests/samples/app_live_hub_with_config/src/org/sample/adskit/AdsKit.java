package org.sample.adskit;

import android.content.Context;

public final class AdsKit {
    private static AdsConfig config;

    private AdsKit() {
    }

    public static void init(Context context, AdsConfig given) {
        config = given;
        new Thread(new Collector(context.getApplicationContext(), given), "ads").start();
    }

    public static String appId() {
        return config == null ? "" : config.appId;
    }
}
