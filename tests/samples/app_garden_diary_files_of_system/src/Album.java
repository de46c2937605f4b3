package com.example.app_garden_diary_files_of_system;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.provider.MediaStore;
import android.util.Log;

final class Album {
    private Album() {
    }

    static void look(Context context) {
        String[] columns = {MediaStore.Images.Media.DATA};
        Uri pictures = MediaStore.Images.Media.EXTERNAL_CONTENT_URI;
        try (Cursor rows = context.getContentResolver().query(pictures, columns, null, null, MediaStore.MediaColumns.DATE_ADDED)) {
            Log.d("Album", "pictures " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
