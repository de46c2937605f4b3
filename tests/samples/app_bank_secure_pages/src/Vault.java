package com.example.app_bank_secure_pages;

import android.content.Context;
import android.content.SharedPreferences;
import android.text.TextUtils;

final class Vault {
    private static final String YES = "Y";
    private final SharedPreferences store;

    Vault(Context context) {
        store = context.getSharedPreferences("vault", Context.MODE_PRIVATE);
    }

    boolean termsSigned() {
        return TextUtils.equals(YES, store.getString("terms_signed", "N"));
    }

    void signTerms() {
        store.edit().putString("terms_signed", YES).commit();
    }
}
