package com.example.content_addresses_in_enum_of_tables;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

enum Table {
    CONTACTS("com.android.contacts", "contacts"),
    SMS("sms", "inbox"),
    NOTES("com.example.content_addresses_in_enum_of_tables.calendar", "events");

    private final Uri address;

    Table(String authority, String path) {
        address = new Uri.Builder().scheme("content").authority(authority).appendPath(path).build();
    }

    int count(Context context) {
        Cursor rows = context.getContentResolver().query(address, null, null, null, null);
        if (rows == null) {
            return 0;
        }
        try {
            return rows.getCount();
        } finally {
            rows.close();
        }
    }
}
