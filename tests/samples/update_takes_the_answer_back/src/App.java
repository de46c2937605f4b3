package com.example.update_takes_the_answer_back;

import android.app.Application;
import android.content.SharedPreferences;

public class App extends Application {
    private static final int POLICY = 4;

    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences store = getSharedPreferences("policy", MODE_PRIVATE);
        if (store.getInt("policy_version", 0) < POLICY) {
            store.edit().putInt("policy_version", POLICY).putBoolean("policy_agreed", false).commit();
        }
        if (store.getBoolean("policy_agreed", false)) {
            new Inbox(this).scan();
        }
    }
}
