package com.example.field_gate;

import android.app.Application;
import android.provider.Settings;

public class App extends Application {
    private boolean agreed;

    @Override
    public void onCreate() {
        super.onCreate();
        agreed = getSharedPreferences("app", 0).getBoolean("privacy_agreed", false);
        if (!agreed)
            return;
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
