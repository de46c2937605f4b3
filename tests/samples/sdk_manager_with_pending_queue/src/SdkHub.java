package com.example.sdk_manager_with_pending_queue;

import android.content.Context;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;

public class SdkHub implements SharedPreferences.OnSharedPreferenceChangeListener {
    private static SdkHub h;

    static SdkHub i() {
        if (h == null)
            h = new SdkHub();
        return h;
    }

    private Context c;

    void attach(Context x) {
        c = x;
        com.example.sdk.ads.a.b.a.b(x);
    }

    void start(boolean agreed) {
        com.example.sdk.stat.Stat.init(c, agreed);
        if (agreed)
            third();
    }

    private void third() {
        ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
    }

    public void onSharedPreferenceChanged(SharedPreferences s, String k) {
        if ("agree".equals(k))
            ((TelephonyManager) c.getSystemService("phone")).getSubscriberId();
    }
}
