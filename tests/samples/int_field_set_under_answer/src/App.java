package com.example.int_field_set_under_answer;

import android.app.Application;
import android.telephony.TelephonyManager;

public class App extends Application {
    private int n;

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("c", 0).getBoolean("agree_privacy", false))
            n = 1;
        go();
    }

    void go() {
        if (n == 1)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
    }
}
