package com.example.app_petshop_advertising_id;

import android.app.Activity;
import android.database.Cursor;
import android.provider.MediaStore;
import android.util.Log;
import android.view.View;

final class Avatar implements View.OnClickListener {
    private final Activity page;

    Avatar(Activity page) {
        this.page = page;
    }

    @Override
    public void onClick(View view) {
        String[] columns = {MediaStore.MediaColumns.DATA};
        Cursor pictures = page.getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, "date_added desc");
        Log.d("Avatar", "of " + (pictures == null ? 0 : pictures.getCount()));
    }
}
