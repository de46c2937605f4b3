package com.example.lifecycle_callbacks_of_all_activities;

import android.app.Activity;
import android.app.Application;
import android.content.ClipboardManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(new Cb() {
            @Override
            public void onActivityResumed(Activity a) {
                ((ClipboardManager) a.getSystemService("clipboard")).getPrimaryClip();
            }
        });
        registerActivityLifecycleCallbacks(new Counter());
        if (getSharedPreferences("p", 0).getBoolean("privacyAgree", false))
            registerActivityLifecycleCallbacks(new Second());
    }
}
