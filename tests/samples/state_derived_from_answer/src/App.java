package com.example.state_derived_from_answer;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    enum St { NONE, AGREED }

    private St s = St.NONE;
    private int n;

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("c", 0).getBoolean("agree_privacy", false)) {
            s = St.AGREED;
            n = 1;
        }
        go();
    }

    void go() {
        if (s == St.AGREED)
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        if (n == 1)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
