package com.example.one_init_for_stored_and_fresh_answer;

import android.app.Application;
import android.telephony.TelephonyManager;

public class App extends Application {
    static App me;

    @Override
    public void onCreate() {
        super.onCreate();
        me = this;
        if (!Sp.agreed(this))
            return;
        initThirdParty();
    }

    public void initThirdParty() {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }
}
