package com.example.answer_enum_observed_as_live_data;

import android.app.Activity;
import android.app.AlertDialog;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import androidx.lifecycle.ViewModelProvider;

public class MainActivity extends Activity {
    private AnswerViewModel model;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(this).get(AnswerViewModel.class);
        model.answer().observe(this, this::render);
        model.load(this);
    }

    private void render(Answer answer) {
        switch (answer) {
            case UNASKED:
                Log.d("Main", "apps " + getPackageManager().getInstalledPackages(0).size());
                ask();
                break;
            case AGREED:
                TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
                Log.d("Main", phone.getDeviceId());
                break;
            case REFUSED:
                WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
                Log.d("Main", wifi.getConnectionInfo().getSSID());
                break;
            default:
                break;
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们重视您的个人信息，请阅读隐私政策。")
                .setPositiveButton("同意", (dialog, which) -> model.give(Answer.AGREED))
                .setNegativeButton("拒绝", (dialog, which) -> model.give(Answer.REFUSED))
                .show();
    }
}
