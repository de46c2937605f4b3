package com.example.app_school_relays_combined;

import android.app.Application;

public class SchoolApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Relays.connect(this);
        long agreedAt = getSharedPreferences("school", MODE_PRIVATE).getLong("agreed_at", 0);
        if (agreedAt != 0) {
            Relays.AGREED.say(agreedAt);
        }
        Relays.NETWORK.say("up");
    }
}
