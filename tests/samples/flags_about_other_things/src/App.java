package com.example.flags_about_other_things;

import android.app.ActivityManager;
import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Prefs p = new Prefs(this);
        if (!p.b("night_mode"))
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        if (p.first()) {
            Settings.Secure.getString(this.getContentResolver(), "android_id");
            p.setFirst();
        }
        if (p.sp.getInt("launch_count", 0) < 10)
            this.getPackageManager().getInstalledPackages(0);
        if (p.b("user_agreement_accepted"))
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        if (!p.b("is_login")) {
            return2();
        }
    }

    void return2() {
        ((ActivityManager) this.getSystemService("activity")).getRunningAppProcesses();
    }
}
