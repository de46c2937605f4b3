package com.example.gated_tracker_of_all_pages;

import android.app.Activity;
import android.app.ActivityManager;
import android.app.Application;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(new Tracker());
        registerActivityLifecycleCallbacks(new PageCallbacks() {
            @Override
            void seen(Activity page) {
                ActivityManager manager = (ActivityManager) page.getSystemService(ACTIVITY_SERVICE);
                Log.i("App", "running " + manager.getRunningAppProcesses().size());
            }
        });
    }
}
