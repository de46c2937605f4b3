package com.example.enum_and_int_state;

import android.app.Application;
import android.provider.Settings;

public class App extends Application {
    enum St { NONE, AGREED }

    @Override
    public void onCreate() {
        super.onCreate();
        St s = getSharedPreferences("c", 0).getBoolean("agree_privacy", false) ? St.AGREED : St.NONE;
        if (s == St.AGREED)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
