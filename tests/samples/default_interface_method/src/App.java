package com.example.default_interface_method;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Plain().report(this);
        Reporter.mac(this);
    }
}
