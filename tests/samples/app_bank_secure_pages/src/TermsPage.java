package com.example.app_bank_secure_pages;

import android.content.Intent;
import android.os.Bundle;

public class TermsPage extends SecurePage {
    @Override
    protected boolean needsTerms() {
        return false;
    }

    @Override
    protected void onPage(Bundle state) {
        setContentView(R.layout.page_terms);
        findViewById(R.id.terms_yes).setOnClickListener(view -> {
            new Vault(this).signTerms();
            startActivity(new Intent(this, HomePage.class));
            finish();
        });
        findViewById(R.id.terms_no).setOnClickListener(view -> finish());
    }
}
