package com.example.remote_switches_activated_after_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences terms = getSharedPreferences("terms", MODE_PRIVATE);
        if (terms.getBoolean("privacy_agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意隐私政策")
                .setPositiveButton("同意", (dialog, which) -> {
                    terms.edit().putBoolean("privacy_agreed", true).apply();
                    new Fetch((App) getApplication()).execute();
                })
                .setNegativeButton("退出", (dialog, which) -> finish())
                .show();
    }
}
