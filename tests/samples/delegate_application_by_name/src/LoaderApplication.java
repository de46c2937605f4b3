package com.example.delegate_application_by_name;

import android.app.Application;
import android.content.Context;
import java.lang.reflect.Constructor;

public abstract class LoaderApplication extends Application {
    private final int flags;
    private final String delegateName;
    private final boolean verify;
    private Object delegate;

    protected LoaderApplication(int flags, String delegateName, boolean verify) {
        this.flags = flags;
        this.delegateName = delegateName;
        this.verify = verify;
    }

    private synchronized void ensureDelegate() {
        if (delegate == null) {
            try {
                Class<?> type = Class.forName(delegateName, false, getClassLoader());
                Constructor<?> maker = type.getConstructor(Application.class, int.class, boolean.class);
                delegate = maker.newInstance(this, flags, verify);
            } catch (Throwable broken) {
                throw new IllegalStateException("createDelegate failed", broken);
            }
        }
    }

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        ensureDelegate();
        ((ApplicationLike) delegate).onBaseContextAttached(base);
    }

    @Override
    public void onCreate() {
        super.onCreate();
        ensureDelegate();
        ((ApplicationLike) delegate).onCreate();
    }

    @Override
    public void onTrimMemory(int level) {
        super.onTrimMemory(level);
        if (delegate != null) {
            ((ApplicationLike) delegate).onTrimMemory(level);
        }
    }
}
