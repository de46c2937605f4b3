package com.example.initialiser_with_other_entry_value;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    private static final String AGREED = "privacy_ok";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getPreferences(MODE_PRIVATE).getBoolean(AGREED, false)) {
            new Cellar().create(this);
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("本应用会收集个人信息，详见《隐私政策》。")
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean(AGREED, true).apply();
                    new Cellar().create(this);
                })
                .setNegativeButton("拒绝", null)
                .show();
    }
}
