package com.example.gate_mmkv;

import android.app.Application;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;
import com.tencent.mmkv.MMKV;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        MMKV stored = MMKV.defaultMMKV();
        if (stored.decodeBool("agree_privacy_policy", false)) {
            readImei();
        }
        if (!stored.decodeBool("is_vip", false)) {
            Log.i("App", Settings.Secure.getString(getContentResolver(), "android_id"));
        }
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
