package com.example.honest_consent_app;

import android.app.Activity;
import android.app.Dialog;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;

class PrivacyDialog extends Dialog implements View.OnClickListener {
    private final Activity owner;
    private final Consent consent;

    PrivacyDialog(Activity owner, Consent consent) {
        super(owner);
        this.owner = owner;
        this.consent = consent;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setCancelable(false);
        setContentView(R.layout.dialog_privacy);
        findViewById(R.id.agree).setOnClickListener(this);
        findViewById(R.id.refuse).setOnClickListener(this);
        findViewById(R.id.policy).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        int id = view.getId();
        if (id == R.id.policy) {
            owner.startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/privacy.html")));
            return;
        }
        if (id == R.id.agree) {
            consent.give();
            ((App) owner.getApplication()).startSdks();
        }
        dismiss();
    }
}
