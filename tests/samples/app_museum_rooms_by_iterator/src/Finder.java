package com.example.app_museum_rooms_by_iterator;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.ContactsContract;
import android.text.Editable;
import android.text.TextWatcher;
import android.util.Log;

final class Finder implements TextWatcher {
    private final Context context;

    Finder(Context context) {
        this.context = context;
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {
    }

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {
    }

    @Override
    public void afterTextChanged(Editable text) {
        Uri found = Uri.withAppendedPath(ContactsContract.Contacts.CONTENT_FILTER_URI, Uri.encode(text.toString()));
        try (Cursor rows = context.getContentResolver().query(found, null, null, null, null)) {
            Log.d("Finder", "friends " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
