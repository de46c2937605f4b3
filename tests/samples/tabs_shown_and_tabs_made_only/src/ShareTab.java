package com.example.tabs_shown_and_tabs_made_only;

import android.app.Fragment;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;

public class ShareTab extends Fragment {
    @Override
    public void onStart() {
        super.onStart();
        try (Cursor rows = getContext().getContentResolver().query(ContactsContract.Data.CONTENT_URI, null, null, null, null)) {
            Log.d("Share", "with " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
