package com.example.helper_throws_without_answer;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("app", 0).getBoolean("privacy_agreed", false);
        try {
            Tools.more(this, agreed);
        } catch (IllegalStateException e) {}
    }
}
