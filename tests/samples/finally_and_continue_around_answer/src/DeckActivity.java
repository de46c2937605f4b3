package com.example.finally_and_continue_around_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class DeckActivity extends Activity {
    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("隐私协议")
                .setPositiveButton("同意", (dialog, which) -> getSharedPreferences("voyage", MODE_PRIVATE).edit().putBoolean("yes_to_policy", true).apply())
                .setNegativeButton("不同意", (dialog, which) -> dialog.cancel())
                .show();
    }
}
