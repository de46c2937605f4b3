package com.example.shortened_names_two_early_returns;

import android.app.Application;

public class a extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        c x = new c(this);
        x.a();
        x.b();
    }
}
