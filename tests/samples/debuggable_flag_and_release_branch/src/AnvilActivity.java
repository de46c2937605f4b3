package com.example.debuggable_flag_and_release_branch;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class AnvilActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle(R.string.title)
                .setPositiveButton(R.string.yes, (dialog, which) -> getSharedPreferences("anvil", MODE_PRIVATE).edit().putLong("agreed_at", System.currentTimeMillis()).apply())
                .setNegativeButton(R.string.no, (dialog, which) -> finish())
                .show();
    }
}
