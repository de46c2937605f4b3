package com.example.agree_starts_main_activity;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import android.util.Log;

public class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Log.i("Home", getSystemService(TelephonyManager.class).getDeviceId());
        new Thread(new Runnable() {
            @Override
            public void run() {
                Log.i("Home", Settings.Secure.getString(getContentResolver(), "android_id"));
            }
        }).start();
    }
}
