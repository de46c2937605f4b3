package com.example.string_gate_and_generic_helper;

import android.app.Application;
import android.provider.Settings;
import android.text.TextUtils;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        String t = getSharedPreferences("p", 0).getString("privacy_agree_time", "");
        if (!TextUtils.isEmpty(t))
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        String u = (String) Sp.get(this, "privacy_agree_time", "");
        if (u.length() > 0)
            this.getPackageManager().getInstalledPackages(0);
    }
}
