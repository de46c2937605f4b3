package com.example.app_novel_guest_mode;

import android.content.Context;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

final class Covers {
    private Covers() {
    }

    static void count(Context context) {
        Cursor rows = context.getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        if (rows != null) {
            Log.d("Covers", "n " + rows.getCount());
            rows.close();
        }
    }
}
