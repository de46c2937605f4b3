package com.example.app_letter_box_marked_methods;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class Round {
    private final Context context;

    public Round(Context context) {
        this.context = context;
    }

    @Run(Run.AT_START)
    public void street() {
        count("content://sms/inbox");
    }

    @Run(Run.AFTER_YES)
    public void bell() {
        count("content://call_log/calls");
    }

    public void attic() {
        count("content://com.android.contacts/data");
    }

    private void count(String table) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse(table), null, null, null, null)) {
            Log.d("Round", table + (rows == null ? 0 : rows.getCount()));
        }
    }
}
