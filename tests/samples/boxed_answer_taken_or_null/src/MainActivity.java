package com.example.boxed_answer_taken_or_null;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.content.SharedPreferences;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Boolean consent = consent();
        if (consent != null && consent.booleanValue()) {
            Log.d("Main", String.valueOf(getContentResolver().query(Uri.parse("content://sms"), null, null, null, null)));
        } else if (consent == null) {
            showQuestion();
        }
        Boolean taken = Boolean.TRUE.equals(consent) ? consent : null;
        if (taken != null) {
            Log.d("Main", String.valueOf(getContentResolver().query(Uri.parse("content://call_log/calls"), null, null, null, null)));
        }
        boolean lenient = consent != null ? consent.booleanValue() : true;
        if (lenient) {
            Log.d("Main", Build.SERIAL);
        }
    }

    private Boolean consent() {
        SharedPreferences stored = getSharedPreferences("main", MODE_PRIVATE);
        return stored.contains("privacy_consent") ? Boolean.valueOf(stored.getBoolean("privacy_consent", false)) : null;
    }

    private void showQuestion() {
        new AlertDialog.Builder(this).setMessage("Privacy Policy").setPositiveButton("Agree", new DialogInterface.OnClickListener() {
            @Override
            public void onClick(DialogInterface dialog, int which) {
                getSharedPreferences("main", MODE_PRIVATE).edit().putBoolean("privacy_consent", true).apply();
            }
        }).setNegativeButton("Disagree", null).show();
    }
}
