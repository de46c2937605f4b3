package com.example.base_application_and_manager.base;

import android.app.Application;

public abstract class BaseApplication extends Application {
    static BaseApplication sInstance;

    public static BaseApplication get() {
        return sInstance;
    }

    @Override
    public void onCreate() {
        super.onCreate();
        sInstance = this;
        initBase();
        initSdk();
    }

    protected void initBase() {
        SdkManager.getInstance().preload(this);
    }

    protected abstract void initSdk();
}
