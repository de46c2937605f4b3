package com.example.sdk_ignores_consent_flag;

import android.app.Application;
import com.example.sdk.stat.StatSdk;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        StatSdk.init(this, getSharedPreferences("app", MODE_PRIVATE).getBoolean("privacy_agreed", false));
    }
}
