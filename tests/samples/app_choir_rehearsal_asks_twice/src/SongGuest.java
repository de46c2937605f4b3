package com.example.app_choir_rehearsal_asks_twice;

import android.content.Context;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

final class SongGuest implements Guest {
    private final Context context;

    SongGuest(Context context) {
        this.context = context;
    }

    @Override
    public void come() {
        try (Cursor rows = context.getContentResolver().query(MediaStore.Audio.Media.EXTERNAL_CONTENT_URI, null, null, null, null)) {
            Log.d("Song", "songs " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
