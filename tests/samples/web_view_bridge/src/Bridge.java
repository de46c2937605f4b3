package com.example.web_view_bridge;

import android.app.Activity;
import android.telephony.TelephonyManager;
import android.webkit.JavascriptInterface;

class Bridge {
    private final Activity a;

    Bridge(Activity a) {
        this.a = a;
    }

    @JavascriptInterface
    public void agreePrivacy() {
        a.getSharedPreferences("s", 0).edit().putBoolean("agree_privacy", true).apply();
        ((TelephonyManager) a.getSystemService("phone")).getDeviceId();
    }
}
