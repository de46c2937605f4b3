package com.example.guard_in_base_activity.ui;

import android.telephony.TelephonyManager;

public class Main extends com.example.guard_in_base_activity.base.BaseActivity {
    protected void initData() {
        ((TelephonyManager) this.getSystemService("phone")).getDeviceId();
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (com.example.guard_in_base_activity.base.PrivacyManager.get(this).hasAgreed())
            this.getPackageManager().getInstalledPackages(0);
    }
}
