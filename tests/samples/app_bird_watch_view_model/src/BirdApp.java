package com.example.app_bird_watch_view_model;

import android.app.Application;
import android.content.SharedPreferences;

public class BirdApp extends Application {
    private static BirdApp self;
    private SharedPreferences sp;

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        sp = getSharedPreferences("birds", MODE_PRIVATE);
    }

    static boolean storedAnswer() {
        return self.sp.getBoolean("privacyConsent", false);
    }

    static void storeAnswer() {
        self.sp.edit().putBoolean("privacyConsent", true).apply();
    }
}
