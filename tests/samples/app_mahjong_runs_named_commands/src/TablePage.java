package com.example.app_mahjong_runs_named_commands;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public class TablePage extends Activity {
    private final Registry registry = new Registry();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        getSharedPreferences("game", 0).edit().putString("guest", "guest-" + System.nanoTime()).apply();
        registry.run(this, getResources().getStringArray(R.array.warmup));
        registry.run(this, "verify");
        Button invite = new Button(this);
        invite.setText("邀请好友");
        invite.setOnClickListener(pressed -> registry.run(this, "invite"));
        setContentView(invite);
        if (!Signed.by(this)) {
            new AlertDialog.Builder(this).setMessage("进入牌桌前请同意《隐私政策》")
                .setPositiveButton("同意", (box, which) -> Signed.as(this, "guest"))
                .setNegativeButton("不同意", (box, which) -> {
                    Log.d("Mahjong", "leaves " + AccountManager.get(this).getAccounts().length);
                    finish();
                    System.exit(0);
                })
                .show();
        }
    }
}
