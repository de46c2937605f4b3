package com.example.install_report_on_first_start;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;

public class PoolActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences kept = getSharedPreferences("pool", MODE_PRIVATE);
        if (kept.getString("terms_state", "asked").equals("asked")) {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策")
                    .setMessage("请阅读并同意游泳馆的隐私政策")
                    .setPositiveButton("同意", (dialog, which) -> kept.edit().putString("terms_state", "granted").apply())
                    .setNegativeButton("不同意", (dialog, which) -> kept.edit().putString("terms_state", "refused").apply())
                    .show();
        }
    }
}
