package com.example.callback_with_boolean_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;

public class PrivacyDialog {
    interface OnResult {
        void onResult(boolean agree);
    }

    static void show(Activity a, final OnResult r) {
        new AlertDialog.Builder(a)
                .setMessage("隐私政策")
                .setPositiveButton("同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                r.onResult(true);
                            }
                        })
                .setNegativeButton("不同意",
                        new DialogInterface.OnClickListener() {
                            public void onClick(DialogInterface d, int w) {
                                r.onResult(false);
                            }
                        })
                .show();
    }
}
