package com.example.app_novel_guest_mode;

import android.app.Application;

public class NovelApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AppExecutors.background().execute(new NetProbe());
    }
}
