package com.example.letters_a_to_d_with_stored_y;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class e extends Activity {
    @Override
    protected void onCreate(Bundle p) {
        super.onCreate(p);
        if (!b.a(this)) {
            c q = new c(this);
            new AlertDialog.Builder(this).setMessage("《隐私协议》").setPositiveButton("同意", q).setNegativeButton("取消", q).show();
        }
    }
}
