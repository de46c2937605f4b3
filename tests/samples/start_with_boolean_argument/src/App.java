package com.example.start_with_boolean_argument;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Hub.i().attach(this);
        Hub.i().start(false);
    }
}
