package com.example.field_gate_passed_to_method;

import android.app.Application;
import android.provider.Settings;
import android.util.Log;

public class App extends Application {
    private boolean agreed;

    @Override
    public void onCreate() {
        super.onCreate();
        agreed = getSharedPreferences("app", 0).getBoolean("privacy_agreed", false);
        track(agreed);
        if (agreed)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
    }

    void track(boolean b) {
        Log.i("x", String.valueOf(b));
    }
}
