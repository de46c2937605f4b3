package com.example.app_video_preload_pools;

import android.app.Application;
import android.content.Context;

public class VideoApp extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Preloader.INSTANCE.prepare();
    }

    @Override
    public void onCreate() {
        super.onCreate();
        Config.init(this);
        Preloader.INSTANCE.feed(new BandwidthJob(this));
        Preloader.INSTANCE.feed(new TrialJob(this));
    }
}
