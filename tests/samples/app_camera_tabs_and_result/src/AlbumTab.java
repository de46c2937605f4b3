package com.example.app_camera_tabs_and_result;

import android.database.Cursor;
import android.provider.MediaStore;
import android.widget.LinearLayout;
import android.widget.TextView;

public class AlbumTab extends BaseTab {
    @Override
    protected void fill(LinearLayout page) {
        try (Cursor rows = requireContext().getContentResolver()
                .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null)) {
            TextView text = new TextView(requireContext());
            text.setText("n " + (rows == null ? 0 : rows.getCount()));
            page.addView(text);
        }
    }
}
