package com.example.policy_version_from_asset;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.util.Log;

public class MainActivity extends Activity {
    private Policy policy;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        policy = new Policy(this);
        if (!policy.isCurrentAccepted()) {
            ask();
            return;
        }
        calls();
    }

    private void calls() {
        try (Cursor rows = getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) {
            Log.d("Main", "calls " + (rows == null ? 0 : rows.getCount()));
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("Our privacy policy has changed. Please read it.")
                .setPositiveButton("Agree", (dialog, which) -> {
                    policy.accept();
                    calls();
                })
                .setNegativeButton("Disagree", (dialog, which) -> finish())
                .show();
    }
}
