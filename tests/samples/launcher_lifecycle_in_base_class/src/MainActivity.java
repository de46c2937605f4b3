package com.example.launcher_lifecycle_in_base_class;

import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends BaseActivity {
    private String deviceId;

    @Override
    protected void initData() {
        deviceId = getSystemService(TelephonyManager.class).getDeviceId();
    }

    @Override
    protected void onStart() {
        super.onStart();
        Log.i(deviceId, "apps " + getPackageManager().getInstalledPackages(0).size());
    }
}
