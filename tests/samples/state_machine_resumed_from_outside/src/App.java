package com.example.state_machine_resumed_from_outside;

import android.app.Application;
import android.content.Context;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        new Step(this).resumeWith(new Object());
    }

    static Object agreed(Context c, Step k) {
        return Boolean.valueOf(c.getSharedPreferences("ds", 0).getBoolean("privacy_accepted", false));
    }
}
