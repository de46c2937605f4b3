package com.example.answer_as_serialized_bean;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class MainActivity extends Activity {
    private TermsFile file;
    private UserTerms terms;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        file = new TermsFile(this);
        terms = file.load();
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        Log.d("Main", "shared text " + clips.getPrimaryClip());
        if (terms.isPrivacyAccepted()) {
            begin();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》")
                .setPositiveButton("同意", (dialog, which) -> {
                    terms.setPrivacyAccepted(true);
                    file.save(terms);
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Log.d("Main", phone.getLine1Number());
    }
}
