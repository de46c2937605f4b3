package com.example.preference_listener_waits_for_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public class MainActivity extends Activity {
    private final SharedPreferences.OnSharedPreferenceChangeListener listener =
            new SharedPreferences.OnSharedPreferenceChangeListener() {
                @Override
                public void onSharedPreferenceChanged(SharedPreferences kept, String key) {
                    if (key.equals("privacy_agreed") && kept.getBoolean(key, false)) {
                        ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId();
                    }
                }
            };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("app", MODE_PRIVATE);
        kept.registerOnSharedPreferenceChangeListener(listener);
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《隐私政策》和《用户协议》")
                .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        agreed();
                    }
                })
                .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        finish();
                    }
                })
                .show();
    }

    private void agreed() {
        getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("privacy_agreed", true).apply();
    }
}
