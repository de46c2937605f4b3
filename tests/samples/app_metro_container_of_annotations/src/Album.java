package com.example.app_metro_container_of_annotations;

import android.content.Context;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

@AfterTerms
public final class Album {
    public Album(Context context) {
        try (Cursor rows = context.getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null)) {
            Log.d("Album", "pictures " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
