package com.example.mmkv_and_activity_result;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import com.tencent.mmkv.MMKV;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        if (KV.b("privacy_agreed"))
            ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
        else
            Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
