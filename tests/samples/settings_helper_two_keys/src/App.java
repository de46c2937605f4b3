package com.example.settings_helper_two_keys;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Sys.secure(this, "default_input_method");
        Sys.secure(this, "android_id");
    }
}
