package com.example.app_office_workers;

import android.content.Context;
import android.database.ContentObserver;
import android.database.Cursor;
import android.os.Handler;
import android.os.Looper;
import android.provider.ContactsContract;

final class BookObserver extends ContentObserver {
    private final Context context;

    BookObserver(Context context) {
        super(new Handler(Looper.getMainLooper()));
        this.context = context;
    }

    @Override
    public void onChange(boolean self) {
        Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
        if (rows != null) {
            rows.close();
        }
    }
}
