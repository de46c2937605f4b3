package com.example.content_addresses_through_helper;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

class Q {
    static final String SMS = "content://sms/"
            + "inbox";
    private final Context c;

    Q(Context c) {
        this.c = c;
    }

    boolean ok() {
        return c.getSharedPreferences("x", 0).contains("agree_privacy_time");
    }

    int query(Uri u) {
        Cursor k = c.getContentResolver().query(u, null, null, null, null);
        return k == null ? 0 : k.getCount();
    }
}
