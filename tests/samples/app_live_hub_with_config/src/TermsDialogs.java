package com.example.app_live_hub_with_config;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;

final class TermsDialogs {
    private TermsDialogs() {
    }

    static void ask(Activity page, Runnable yes) {
        DialogInterface.OnClickListener listener = (dialog, which) -> {
            if (which == DialogInterface.BUTTON_POSITIVE) {
                yes.run();
            } else {
                page.finishAndRemoveTask();
            }
        };
        new AlertDialog.Builder(page)
                .setMessage("欢迎来到直播间，请先阅读《隐私政策》")
                .setPositiveButton("我同意", listener)
                .setNegativeButton("我不同意", listener)
                .show();
    }
}
