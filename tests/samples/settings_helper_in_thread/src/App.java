package com.example.settings_helper_in_thread;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Thread(new Runnable() {
            public void run() {
                Sys.secure(App.this, "android_id");
            }
        }).start();
    }
}
