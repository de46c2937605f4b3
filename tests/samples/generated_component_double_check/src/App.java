package com.example.generated_component_double_check;

import android.app.Application;

public class App extends Application {
    Tracker tracker;
    DaggerAppComponent component;

    @Override
    public void onCreate() {
        super.onCreate();
        component = new DaggerAppComponent(this);
        component.inject(this);
        tracker.event("launch");
    }
}
