package com.example.kotlin_preference_delegate;

import android.app.Application;
import android.telephony.TelephonyManager;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        AppConfig.INSTANCE.init(this);
        if (AppConfig.INSTANCE.getPrivacyAgreed()) {
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        }
        if (!AppConfig.INSTANCE.isVip())
            this.getPackageManager().getInstalledPackages(0);
        new Boot(this).invoke();
    }
}
