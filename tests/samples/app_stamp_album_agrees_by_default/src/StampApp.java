package com.example.app_stamp_album_agrees_by_default;

import android.accounts.AccountManager;
import android.app.Application;
import android.telephony.TelephonyManager;
import android.util.Log;

public class StampApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SpUtil.init(this);
        if ((Boolean) SpUtil.get("agree_policy", true)) {
            initDevice();
        }
        if ((Long) SpUtil.get("agree_time", 0L) == 0L) {
            SpUtil.put("agree_time", System.currentTimeMillis());
        }
        if ((Long) SpUtil.get("agree_time", 0L) > 0L) {
            Log.e("StampApp", "accounts " + AccountManager.get(this).getAccounts().length);
        }
    }

    private void initDevice() {
        try {
            Log.e("StampApp", ((TelephonyManager) getSystemService("phone")).getDeviceId());
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
