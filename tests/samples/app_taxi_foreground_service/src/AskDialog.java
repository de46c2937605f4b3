package com.example.app_taxi_foreground_service;

import android.app.Activity;
import android.app.AlertDialog;

final class AskDialog {
    private final Activity page;
    private final Runnable onAgree;

    AskDialog(Activity page, Runnable onAgree) {
        this.page = page;
        this.onAgree = onAgree;
    }

    void show() {
        new AlertDialog.Builder(page)
                .setMessage("请阅读《隐私政策》，同意后为您服务")
                .setPositiveButton("同意", (dialog, which) -> onAgree.run())
                .setNegativeButton("不同意", (dialog, which) -> page.finish())
                .show();
    }
}
