package com.example.answer_older_than_policy;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import java.util.Date;

public class MainActivity extends Activity {
    private static final long POLICY_DATE = 1672502400000L;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences stored = getSharedPreferences("main", MODE_PRIVATE);
        stored.edit().putLong("last_visit_at", System.currentTimeMillis()).apply();
        if (new Date(stored.getLong("agreement_accepted_at", 0L)).before(new Date(POLICY_DATE))) {
            showQuestion();
        } else {
            Log.d("Main", String.valueOf(getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)));
        }
        if (stored.getLong("last_visit_at", 0L) > POLICY_DATE) {
            Log.d("Main", "neighbours " + getPackageManager().getInstalledApplications(0).size());
        }
    }

    private void showQuestion() {
        new AlertDialog.Builder(this).setMessage("请阅读并同意《隐私政策》").setCancelable(false)
            .setPositiveButton("同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    getSharedPreferences("main", MODE_PRIVATE).edit().putLong("agreement_accepted_at", System.currentTimeMillis()).apply();
                }
            })
            .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    finish();
                }
            }).show();
    }
}
