package com.example.init_with_boolean_argument;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Hub.start(this, false);
    }
}
