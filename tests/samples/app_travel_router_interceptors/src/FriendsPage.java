package com.example.app_travel_router_interceptors;

import android.app.Activity;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

public class FriendsPage extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        try (Cursor rows = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Friends", "n " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
