package com.example.answer_in_java_system_properties;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean stored = getSharedPreferences("terms", MODE_PRIVATE).getBoolean("agreed", false);
        System.setProperty("terms.accepted", String.valueOf(stored));
        new Statistics().begin();
        new NumberFetcher().begin(this);
    }
}
