package com.example.app_news_reader;

import android.app.Application;

public class NewsApp extends Application {
    private static NewsApp instance;

    static NewsApp get() {
        return instance;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        ModuleManager.get().add(new CrashModule()).add(new StatModule());
        ModuleManager.get().startAll(this);
    }
}
