package com.example.pending_intents_sent_kept_and_scheduled;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public class FriendsActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Friends", "n " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
