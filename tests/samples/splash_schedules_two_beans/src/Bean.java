package com.example.splash_schedules_two_beans;

import android.content.Context;

abstract class Bean implements Runnable {
    protected final Context context;

    Bean(Context context) {
        this.context = context.getApplicationContext();
    }

    String word() {
        return context.getSharedPreferences("ferry", 0).getString("privacy_word", "");
    }
}
