package com.example.generic_preferences_wrapper;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.text.TextUtils;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if ((boolean) SPUtils.get(this, SpKeys.AGREE, false))
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        if ((Boolean) SPUtils.get(this, SpKeys.NIGHT, Boolean.TRUE))
            Settings.Secure.getString(this.getContentResolver(), "android_id");
        if (((Integer) SPUtils.get(this, SpKeys.VER, Integer.valueOf(0))).intValue() >= 3)
            ((TelephonyManager) this.getSystemService("phone")).getSubscriberId();
        String t = (String) SPUtils.get(this, SpKeys.TIME, "");
        if (!TextUtils.isEmpty(t))
            this.getPackageManager().getInstalledPackages(0);
    }
}
