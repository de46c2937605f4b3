package com.example.app_ledger_jobs_and_json_settings;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.book);
        findViewById(R.id.export).setOnClickListener(new Exporter());
        JsonSettings settings = JsonSettings.load(this);
        if (settings.privacyAgreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("请阅读并同意《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> {
                    settings.agree();
                    LedgerApp.WORK.execute(this::readNumber);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void readNumber() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Ledger", "owner " + phone.getLine1Number());
    }
}
