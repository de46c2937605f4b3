package com.example.base_page_with_three_hooks;

import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;

public class ShelfPage extends BasePage {
    @Override
    protected void prepare() {
        String[] columns = {MediaStore.Images.Media.DATA};
        try (Cursor rows = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, null)) {
            Log.d("Shelf", "works " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
