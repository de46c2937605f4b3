package com.example.app_tomato_clock_two_step_sdk;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView clock = new TextView(this);
        clock.setText("25:00");
        setContentView(clock);
        if (!PrivacyStore.accepted(this)) {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
            .setTitle("用户协议与隐私政策")
            .setMessage("使用前请阅读并同意《用户协议》和《隐私政策》")
            .setCancelable(false)
            .setPositiveButton("同意", (dialog, which) -> {
                PrivacyStore.accept(this);
                ((TomatoApp) getApplication()).startKits();
            })
            .setNegativeButton("不同意", (dialog, which) -> finish())
            .show();
    }
}
