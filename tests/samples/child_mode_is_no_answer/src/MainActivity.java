package com.example.child_mode_is_no_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.ApplicationInfo;
import android.location.LocationManager;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    private Modes modes;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        modes = new Modes(this);
        if (!modes.isChildMode()) {
            recommend();
        }
        if (modes.isPrivacyAgreed() && !modes.isChildMode()) {
            nearby();
        } else if (!modes.isPrivacyAgreed()) {
            ask();
        }
    }

    private void recommend() {
        for (ApplicationInfo app : getPackageManager().getInstalledApplications(0)) {
            Log.d("Main", app.packageName);
        }
    }

    private void nearby() {
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Log.d("Main", "at " + places.getLastKnownLocation(LocationManager.GPS_PROVIDER));
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("请家长阅读并同意《儿童个人信息保护规则》和《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> {
                    modes.agreePrivacy();
                    nearby();
                })
                .setNegativeButton("不同意", null)
                .show();
    }
}
