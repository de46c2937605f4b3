package com.example.gate_interface_method;

import android.content.Context;

class StoredConsent implements Consent {
    private final Context context;

    StoredConsent(Context context) {
        this.context = context;
    }

    @Override
    public boolean given() {
        return context.getSharedPreferences("consent", 0).getBoolean("privacy_agreed", false);
    }
}
