package com.example.app_fishing_levels_of_privacy;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

final class NoteGatherer extends Gatherer {
    NoteGatherer() {
        super(Level.NEVER);
    }

    @Override
    protected void gather(Context context) {
        try (Cursor rows = context.getContentResolver().query(Uri.parse("content://sms"), null, null, null, null)) {
            Log.d("Notes", "n " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
