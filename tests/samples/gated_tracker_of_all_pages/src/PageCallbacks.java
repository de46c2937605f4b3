package com.example.gated_tracker_of_all_pages;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;

abstract class PageCallbacks implements Application.ActivityLifecycleCallbacks {
    @Override
    public void onActivityCreated(Activity page, Bundle state) {
    }

    @Override
    public void onActivityStarted(Activity page) {
    }

    @Override
    public void onActivityResumed(Activity page) {
        seen(page);
    }

    @Override
    public void onActivityPaused(Activity page) {
    }

    @Override
    public void onActivityStopped(Activity page) {
    }

    @Override
    public void onActivitySaveInstanceState(Activity page, Bundle state) {
    }

    @Override
    public void onActivityDestroyed(Activity page) {
    }

    abstract void seen(Activity page);
}
