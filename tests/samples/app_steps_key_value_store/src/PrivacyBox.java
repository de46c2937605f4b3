package com.example.app_steps_key_value_store;

import android.app.Activity;
import android.app.AlertDialog;

final class PrivacyBox {
    private PrivacyBox() {
    }

    static AlertDialog build(Activity page, Runnable agreed) {
        return new AlertDialog.Builder(page)
                .setMessage("本应用依据《隐私政策》处理您的运动信息")
                .setPositiveButton("同意", (dialog, which) -> agreed.run())
                .setNegativeButton("不同意", (dialog, which) -> page.finish())
                .create();
    }
}
