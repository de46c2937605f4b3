package com.example.app_laundry_questions_by_shell;

import android.app.Activity;
import android.app.AlertDialog;

public class DrumActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        LaundryApp app = (LaundryApp) getApplication();
        if (app.ledger().signed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("自助洗衣")
                .setMessage("继续使用即表示同意《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> {
                    app.ledger().sign();
                    app.report().fill(true);
                })
                .setNegativeButton("拒绝", (dialog, which) -> finish())
                .show();
    }
}
