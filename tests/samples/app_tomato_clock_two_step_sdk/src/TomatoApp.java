package com.example.app_tomato_clock_two_step_sdk;

import android.app.Application;
import com.brightlog.sdk.BrightLog;

public class TomatoApp extends Application {
    private static final String KEY = "61d2f0a9e014255fcbc2";

    @Override
    public void onCreate() {
        super.onCreate();
        BrightLog.preInit(this, KEY, "official");
        if (PrivacyStore.accepted(this)) {
            startKits();
        }
        BrightLog.onEvent("launch");
    }

    void startKits() {
        BrightLog.submitPolicyGrantResult(true);
        BrightLog.init(this, KEY, "official");
    }
}
