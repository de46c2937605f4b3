package com.example.honest_consent_app;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Consent consent = new Consent(this);
        if (!consent.isGiven()) {
            new PrivacyDialog(this, consent).show();
        }
    }
}
