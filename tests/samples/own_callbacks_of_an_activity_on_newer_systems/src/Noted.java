package com.example.own_callbacks_of_an_activity_on_newer_systems;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;

/** Notes the order in which it is told of the first screen, with what others note. */
class Noted implements Application.ActivityLifecycleCallbacks {
    static final StringBuilder ORDER = new StringBuilder();
    private final String name;

    Noted(String name) {
        this.name = name;
    }

    private void note(Activity a, String moment) {
        if (a instanceof MainActivity)
            ORDER.append(name).append(moment).append(' ');
    }

    @Override
    public void onActivityPreCreated(Activity a, Bundle b) {
        note(a, "+c");
    }

    @Override
    public void onActivityCreated(Activity a, Bundle b) {
        note(a, "c");
    }

    @Override
    public void onActivityPostCreated(Activity a, Bundle b) {
        note(a, "c+");
    }

    @Override
    public void onActivityStarted(Activity a) {}

    @Override
    public void onActivityPreResumed(Activity a) {
        note(a, "+r");
    }

    @Override
    public void onActivityResumed(Activity a) {
        note(a, "r");
    }

    @Override
    public void onActivityPostResumed(Activity a) {
        note(a, "r+");
    }

    @Override
    public void onActivityPrePaused(Activity a) {
        note(a, "+p");
    }

    @Override
    public void onActivityPaused(Activity a) {
        note(a, "p");
    }

    @Override
    public void onActivityPostPaused(Activity a) {
        note(a, "p+");
    }

    @Override
    public void onActivityStopped(Activity a) {}

    @Override
    public void onActivitySaveInstanceState(Activity a, Bundle b) {}

    @Override
    public void onActivityDestroyed(Activity a) {}
}
