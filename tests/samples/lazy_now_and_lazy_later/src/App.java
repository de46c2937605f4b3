package com.example.lazy_now_and_lazy_later;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        D.c = this;
        D.I.imei();
    }
}
