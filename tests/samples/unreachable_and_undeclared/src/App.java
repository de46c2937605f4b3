package com.example.unreachable_and_undeclared;

import android.app.Application;

public class App extends Application {
    static final boolean DEBUG = Boolean.parseBoolean("false");

    @Override
    public void onCreate() {
        super.onCreate();
        Conf.run(this);
    }

    public void onTerminate() {}
}
