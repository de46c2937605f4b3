package com.example.consent_asked_only_for_statistics;

import android.app.Application;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("setting", MODE_PRIVATE).getBoolean("privacy_agree", false);
        EventLog log = new EventLog(this);
        log.put("privacy", agreed ? "1" : "0");
        if (agreed) {
            log.put("channel", "returning");
        }
        log.flush();
    }
}
