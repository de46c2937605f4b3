package com.example.app_scanner_result_not_looked_at;

import android.database.Cursor;
import android.net.Uri;
import android.provider.MediaStore;
import android.util.Log;
import android.view.View;

final class Pages implements View.OnClickListener {
    @Override
    public void onClick(View view) {
        Uri images = MediaStore.Images.Media.EXTERNAL_CONTENT_URI;
        try (Cursor rows = view.getContext().getContentResolver().query(images, null, null, null, null)) {
            Log.d("Pages", "n " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
