package com.example.first_launch_flag_set_by_app;

import android.app.Application;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Toast;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SharedPreferences stored = getSharedPreferences("app", MODE_PRIVATE);
        if (stored.getBoolean("first_launch", true)) {
            stored.edit().putBoolean("first_launch", false).apply();
            Toast.makeText(this, "新手引导", Toast.LENGTH_LONG).show();
            return;
        }
        readImei();
    }

    void readImei() {
        TelephonyManager telephony = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.i("App", telephony.getDeviceId());
    }
}
