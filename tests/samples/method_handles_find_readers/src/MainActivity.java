package com.example.method_handles_find_readers;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("用户协议").setPositiveButton("同意", (box, which) -> getSharedPreferences("p", MODE_PRIVATE).edit().putBoolean("user_agreement_accepted", true).apply()).setNegativeButton("不同意", (box, which) -> finish()).show();
    }
}
