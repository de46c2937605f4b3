package com.example.app_quiz_night_events_as_suppliers;

import android.app.Application;
import android.telephony.TelephonyManager;

public class QuizApp extends Application {
    private Rules rules;
    private Events events;

    @Override
    public void onCreate() {
        super.onCreate();
        rules = new Rules(this);
        events = new Events(rules::read);
        TelephonyManager phone = getSystemService(TelephonyManager.class);
        events.later(() -> "player " + phone.getImei());
        events.now("start beside " + Usage.today(this));
    }

    Rules rules() {
        return rules;
    }

    Events events() {
        return events;
    }
}
