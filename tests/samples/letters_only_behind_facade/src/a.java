package com.example.letters_only_behind_facade;

import android.app.Application;

public class a extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (b.a(this).a()) {
            c.a(this);
        }
        if (b.a(this).c()) {
            d.a(this);
        }
    }
}
