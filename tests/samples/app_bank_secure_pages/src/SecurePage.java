package com.example.app_bank_secure_pages;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public abstract class SecurePage extends Activity {
    @Override
    protected final void onCreate(Bundle state) {
        super.onCreate(state);
        if (needsTerms() && !new Vault(this).termsSigned()) {
            startActivity(new Intent(this, TermsPage.class));
            finish();
            return;
        }
        onPage(state);
    }

    protected boolean needsTerms() {
        return true;
    }

    protected abstract void onPage(Bundle state);
}
