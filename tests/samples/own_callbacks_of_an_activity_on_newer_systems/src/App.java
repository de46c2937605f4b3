package com.example.own_callbacks_of_an_activity_on_newer_systems;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(new Noted("app"));
    }
}
