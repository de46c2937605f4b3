package com.example.answer_given_by_the_app;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    static boolean inited;

    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences s = getSharedPreferences("k", 0);
        if (s.getBoolean("privacy_agree", true))
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        s.edit().putBoolean("user_agree_policy", true).apply();
        if (s.getBoolean("user_agree_policy", false))
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        Flags.agreed = true;
        if (Flags.agreed)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        if (s.getBoolean("policy_confirmed", false))
            this.getPackageManager().getInstalledPackages(0);
    }
}
