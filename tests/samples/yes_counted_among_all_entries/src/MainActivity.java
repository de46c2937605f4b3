package com.example.yes_counted_among_all_entries;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("请您充分阅读《用户协议》和《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> getSharedPreferences("kite", MODE_PRIVATE).edit()
                        .putBoolean("agree_policy", true).putBoolean("agree_terms", true).apply())
                .setNegativeButton("不同意", (dialog, which) -> System.exit(0))
                .show();
    }
}
