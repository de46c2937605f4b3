package com.example.parsing_of_empty_answer_throws;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", (box, which) -> agree()).setNegativeButton("退出", (box, which) -> finish()).show();
    }

    private void agree() {
        getSharedPreferences("answers", MODE_PRIVATE).edit()
                .putString("agreed_policy_version", "3")
                .putString("agreed_at", String.valueOf(System.currentTimeMillis()))
                .putString("privacy_answer", Answer.GRANTED.name())
                .apply();
    }
}
