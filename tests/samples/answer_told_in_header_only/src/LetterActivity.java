package com.example.answer_told_in_header_only;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class LetterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Seal seal = new Seal(this);
        if (!seal.broken()) {
            new AlertDialog.Builder(this)
                    .setMessage("您需要同意《隐私政策》才能寄信")
                    .setPositiveButton("同意", (dialog, which) -> seal.breakNow())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .create()
                    .show();
        }
    }
}
