package com.example.app_pawnshop_member_and_three_buttons;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

final class Rows {
    private Rows() {
    }

    static int count(Context context, Uri address) {
        try (Cursor rows = context.getContentResolver().query(address, null, null, null, null)) {
            int count = rows == null ? 0 : rows.getCount();
            Log.d("Rows", address.getLastPathSegment() + " " + count);
            return count;
        }
    }
}
