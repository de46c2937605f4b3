package com.example.app_pharmacy_command_queue;

import android.app.AlertDialog;
import android.content.Context;
import android.content.DialogInterface;

final class AgreementBox implements DialogInterface.OnClickListener {
    private final Choice choice;
    private final CommandQueue queue;

    AgreementBox(Choice choice, CommandQueue queue) {
        this.choice = choice;
        this.queue = queue;
    }

    void show(Context context) {
        new AlertDialog.Builder(context)
                .setTitle("用户协议与隐私政策")
                .setMessage("请您阅读并同意《隐私政策》后使用")
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", this)
                .setCancelable(false)
                .show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            choice.agree();
            queue.release();
        } else {
            System.exit(0);
        }
    }
}
