package com.example.gate_obfuscated_with_agree_writer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;

public class MainActivity extends Activity implements DialogInterface.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!a.b(this)) {
            new AlertDialog.Builder(this).setMessage("请阅读《用户协议》和《隐私政策》")
                .setPositiveButton("同意", this).setNegativeButton("不同意", this).show();
        }
    }

    @Override
    public void onClick(DialogInterface dialog, int which) {
        if (which == DialogInterface.BUTTON_POSITIVE) {
            a.c(this);
        } else {
            finish();
        }
    }
}
