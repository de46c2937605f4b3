package com.example.app_chat_push_service;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.ContactsContract;

final class Contacts {
    private Contacts() {
    }

    static int count(Context context) {
        Uri uri = Uri.withAppendedPath(ContactsContract.AUTHORITY_URI, "contacts");
        try (Cursor rows = context.getContentResolver().query(uri, null, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        }
    }
}
