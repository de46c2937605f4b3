package com.example.app_keyboard_plugins_in_assets;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.keys);
        findViewById(R.id.manage).setOnClickListener(view ->
                Log.d("Keyboard", "accounts " + AccountManager.get(this).getAccounts().length));
        if (!getSharedPreferences("keyboard", MODE_PRIVATE).contains("privacy")) {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("开启联想词前，请阅读并同意隐私政策")
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("keyboard", MODE_PRIVATE).edit().putString("privacy", "yes").apply();
                    KeyboardApp.plugins.startAll("agreed");
                })
                .setNegativeButton("不同意", (dialog, which) -> dialog.dismiss())
                .show();
    }
}
