package com.example.lambdas_and_kotlin_callbacks;

import android.app.AlertDialog;
import android.content.Context;
import kotlin.jvm.functions.Function0;

final class PrivacyDlg {
    private final Context c;
    private final Function0<Object> onAgree;
    private final Function0<Object> onRefuse;

    PrivacyDlg(Context c, Function0<Object> a, Function0<Object> r) {
        this.c = c;
        onAgree = a;
        onRefuse = r;
    }

    void show() {
        new AlertDialog.Builder(c)
                .setMessage("隐私政策")
                .setPositiveButton("同意", (d, w) -> onAgree.invoke())
                .setNegativeButton("不同意", (d, w) -> onRefuse.invoke())
                .show();
    }
}
