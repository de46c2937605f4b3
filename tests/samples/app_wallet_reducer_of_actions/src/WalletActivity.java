package com.example.app_wallet_reducer_of_actions;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;

public class WalletActivity extends Activity {
    private final Store store = new Store();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        store.with(new ReadyEffect(this)).with(new RiskEffect(this)).with(new CodeEffect(this));
        SharedPreferences kept = getPreferences(MODE_PRIVATE);
        boolean accepted = kept.getBoolean("terms", false);
        store.dispatch(new Action.Opened(accepted));
        Button pay = new Button(this);
        pay.setText("付款");
        pay.setOnClickListener(view -> store.dispatch(new Action.Paid()));
        setContentView(pay);
        if (!accepted) {
            new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》")
                    .setPositiveButton("同意", (box, which) -> {
                        kept.edit().putBoolean("terms", true).apply();
                        store.dispatch(new Action.Agreed());
                    })
                    .setNegativeButton("不同意", (box, which) -> store.dispatch(new Action.Refused()))
                    .show();
        }
    }
}
