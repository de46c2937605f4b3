package com.example.app_novel_guest_mode;

import android.app.AlertDialog;
import android.content.DialogInterface;

final class TermsDialog implements DialogInterface.OnClickListener {
    private final EntryActivity page;

    TermsDialog(EntryActivity page) {
        this.page = page;
    }

    void open() {
        AlertDialog.Builder builder = new AlertDialog.Builder(page);
        builder.setTitle("隐私政策");
        builder.setMessage("您可以同意隐私政策，或以游客模式浏览");
        builder.setPositiveButton("同意", this);
        builder.setNegativeButton("不同意，进入游客模式", this);
        builder.show();
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        page.answered(which == DialogInterface.BUTTON_POSITIVE);
    }
}
