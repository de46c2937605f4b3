package com.example.app_letter_box_marked_methods;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setMessage("请您阅读并同意《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> {
                    new Box(this).agree();
                    new Postman(this).walk(Run.AFTER_YES);
                })
                .setNegativeButton("取消", (dialog, which) -> finish())
                .show();
    }
}
