package com.example.app_flat_share_service_locator;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

final class ContactMatcher {
    private int friends;

    ContactMatcher(Context context) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://com.android.contacts/data/phones"), null, null, null, null)) {
            friends = rows == null ? 0 : rows.getCount();
        } catch (SecurityException refused) {
            friends = -1;
        }
    }

    int friends() {
        return friends;
    }
}
