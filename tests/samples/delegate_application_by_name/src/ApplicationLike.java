package com.example.delegate_application_by_name;

import android.app.Application;
import android.content.Context;

public abstract class ApplicationLike {
    private final Application application;

    protected ApplicationLike(Application application, int flags, boolean verify) {
        this.application = application;
    }

    protected Application getApplication() {
        return application;
    }

    public void onBaseContextAttached(Context base) {
    }

    public void onCreate() {
    }

    public void onTrimMemory(int level) {
    }
}
