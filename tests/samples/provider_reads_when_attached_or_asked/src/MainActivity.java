package com.example.provider_reads_when_attached_or_asked;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("隐私保护指引")
                .setMessage("使用前请阅读并同意《隐私政策》")
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .setPositiveButton("同意", (dialog, which) ->
                        getSharedPreferences("garden", MODE_PRIVATE).edit().putString("policy_answer", "2024-05").apply())
                .show();
    }
}
