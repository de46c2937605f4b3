package com.example.install_report_on_first_start;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

final class Regulars {
    private Regulars() {
    }

    static void greet(Context context) {
        String[] columns = {ContactsContract.CommonDataKinds.Phone.NUMBER};
        Cursor rows = context.getContentResolver().query(ContactsContract.CommonDataKinds.Phone.CONTENT_URI, columns, null, null, null);
        if (rows != null) {
            Log.d("Regulars", "friends " + rows.getCount());
            rows.close();
        }
    }
}
