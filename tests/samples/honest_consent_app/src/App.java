package com.example.honest_consent_app;

import android.app.Application;
import com.example.sdk.stat.StatAgent;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (new Consent(this).isGiven()) {
            startSdks();
        }
    }

    void startSdks() {
        StatAgent.init(this, "app-key");
    }
}
