package com.example.app_keyboard_plugins_in_assets;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

public class WordsPlugin implements Plugin {
    @Override
    public void start(Context context) {
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Words", "names " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
