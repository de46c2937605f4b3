package com.example.receiver_of_own_action;

import android.app.Application;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.provider.Settings;
import android.telephony.TelephonyManager;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerReceiver(new BroadcastReceiver() {
            public void onReceive(Context c, Intent i) {
                ((TelephonyManager) c.getSystemService("phone")).getDeviceId();
            }
        }, new IntentFilter("com.example.receiver_of_own_action.AGREED"));
        IntentFilter f = new IntentFilter();
        f.addAction("android.net.wifi.SCAN_RESULTS");
        registerReceiver(new Net(), f);
        Settings.Secure.getString(this.getContentResolver(), "android_id");
    }
}
