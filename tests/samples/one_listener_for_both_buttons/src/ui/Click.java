package com.example.one_listener_for_both_buttons.ui;

import android.app.Activity;
import android.content.SharedPreferences;
import android.telephony.TelephonyManager;
import android.view.View;
import com.example.one_listener_for_both_buttons.R;

class Click implements View.OnClickListener {
    private final Activity x;

    Click(Activity x) {
        this.x = x;
    }

    @Override
    public void onClick(View v) {
        switch (v.getId()) {
            case R.id.tv_agree:
                getSp().putBoolean("agree", true).apply();
                ((TelephonyManager) x.getSystemService("phone")).getDeviceId();
                break;
            case R.id.tv_disagree:
                ((TelephonyManager) x.getSystemService("phone")).getSubscriberId();
                break;
            case R.id.iv_scan:
                x.getPackageManager().getInstalledPackages(0);
                break;
        }
    }

    SharedPreferences.Editor getSp() {
        return x.getSharedPreferences("s", 0).edit();
    }
}
