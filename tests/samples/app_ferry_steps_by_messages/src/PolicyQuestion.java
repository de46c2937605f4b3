package com.example.app_ferry_steps_by_messages;

import android.app.Activity;
import android.app.AlertDialog;

final class PolicyQuestion implements Runnable {
    private final Activity page;
    private final Steps steps;

    PolicyQuestion(Activity page, Steps steps) {
        this.page = page;
        this.steps = steps;
    }

    @Override
    public void run() {
        new AlertDialog.Builder(page)
                .setTitle("登船须知")
                .setMessage("请同意轮渡公司的隐私政策")
                .setPositiveButton("同意", (dialog, which) -> {
                    Boarding.clear(page);
                    steps.sendEmptyMessage(Steps.LOAD);
                })
                .setNegativeButton("不同意", (dialog, which) -> page.finish())
                .show();
    }
}
