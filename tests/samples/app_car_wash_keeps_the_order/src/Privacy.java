package com.example.app_car_wash_keeps_the_order;

import android.content.Context;
import android.content.SharedPreferences;

public class Privacy {
    private static volatile Privacy instance;
    private final SharedPreferences preferences;
    private boolean granted;

    private Privacy(Context context) {
        preferences = context.getApplicationContext().getSharedPreferences("privacy", Context.MODE_PRIVATE);
        granted = preferences.getBoolean("granted", false);
    }

    public static Privacy get(Context context) {
        if (instance == null) {
            synchronized (Privacy.class) {
                if (instance == null) {
                    instance = new Privacy(context);
                }
            }
        }
        return instance;
    }

    public boolean isGranted() {
        return granted;
    }

    public void grant() {
        granted = true;
        preferences.edit().putBoolean("granted", true).apply();
    }
}
