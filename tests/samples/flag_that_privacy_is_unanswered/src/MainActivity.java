package com.example.flag_that_privacy_is_unanswered;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    static final String UNANSWERED = "privacy_question_unanswered";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences store = getPreferences(MODE_PRIVATE);
        boolean unanswered = store.getBoolean(UNANSWERED, true);
        if (unanswered) {
            new AlertDialog.Builder(this).setMessage("是否同意《隐私政策》？")
                .setPositiveButton("同意", (dialog, which) -> {
                    store.edit().putBoolean(UNANSWERED, false).apply();
                    recreate();
                })
                .setNegativeButton("拒绝", (dialog, which) -> finish())
                .show();
            return;
        }
        work();
    }

    private void work() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Main", phone.getSubscriberId());
    }
}
