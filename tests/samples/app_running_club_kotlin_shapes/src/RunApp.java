package com.example.app_running_club_kotlin_shapes;

import android.app.Application;

public final class RunApp extends Application {
    public static final Companion Companion = new Companion();
    private static RunApp instance;

    @Override
    public void onCreate() {
        super.onCreate();
        instance = this;
        Tracker.track$default(Tracker.INSTANCE, "app_open", null, 2, null);
    }

    public static final class Companion {
        private Companion() {
        }

        public final RunApp getInstance() {
            RunApp made = RunApp.instance;
            if (made == null) {
                throw new IllegalStateException("lateinit property instance has not been initialized");
            }
            return made;
        }
    }
}
