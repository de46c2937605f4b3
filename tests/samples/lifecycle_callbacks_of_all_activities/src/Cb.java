package com.example.lifecycle_callbacks_of_all_activities;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;

class Cb implements Application.ActivityLifecycleCallbacks {
    public void onActivityCreated(Activity a, Bundle b) {}

    public void onActivityStarted(Activity a) {}

    public void onActivityResumed(Activity a) {}

    public void onActivityPaused(Activity a) {}

    public void onActivityStopped(Activity a) {}

    public void onActivitySaveInstanceState(Activity a, Bundle b) {}

    public void onActivityDestroyed(Activity a) {}
}
