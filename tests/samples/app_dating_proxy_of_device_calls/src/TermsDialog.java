package com.example.app_dating_proxy_of_device_calls;

import android.app.Activity;
import android.app.Dialog;
import android.util.Log;

final class TermsDialog extends Dialog {
    TermsDialog(Activity page, Terms terms, DeviceCalls calls) {
        super(page);
        setContentView(R.layout.terms);
        setCancelable(false);
        findViewById(R.id.terms_accept).setOnClickListener(view -> {
            terms.accept();
            dismiss();
            Log.d("Dating", "card " + calls.simCard());
        });
        findViewById(R.id.terms_decline).setOnClickListener(view -> page.finish());
    }
}
