package com.example.answer_in_device_protected_store;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (Terms.of(this).accepted()) {
            Subscriber.note(this);
        }
    }
}
