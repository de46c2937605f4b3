package com.example.string_gate_by_length_and_equals;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences p = getSharedPreferences("p", 0);
        String t = p.getString("privacy_agree", "");
        if (t.length() > 0)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        if ("1".equals(p.getString("privacy_agree", "0")))
            this.getPackageManager().getInstalledPackages(0);
        if (!p.getString("agree_privacy_version", "").isEmpty())
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
