package com.example.app_fishing_levels_of_privacy;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

final class FriendGatherer extends Gatherer {
    FriendGatherer() {
        super(Level.FULL);
    }

    @Override
    protected void gather(Context context) {
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            Log.d("Friends", "n " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
