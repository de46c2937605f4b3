package com.example.app_office_workers;

import android.content.Context;

enum Signed {
    SHARED;

    private static final String NAME = "office_terms";

    boolean read(Context context) {
        return context.getSharedPreferences(NAME, Context.MODE_PRIVATE).contains("privacy_signed_by");
    }

    void write(Context context, String who) {
        context.getSharedPreferences(NAME, Context.MODE_PRIVATE).edit().putString("privacy_signed_by", who).apply();
    }
}
