package com.example.sheets_of_a_notebook;

import android.provider.MediaStore;
import android.util.Log;
import java.util.Arrays;

public class AlbumSheet extends Sheet {
    @Override
    protected String title() {
        return "相册";
    }

    @Override
    public void onResume() {
        super.onResume();
        android.database.Cursor all = getActivity().getContentResolver()
            .query(MediaStore.Video.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        if (all != null) {
            Log.d("Notebook", Arrays.toString(all.getColumnNames()));
            all.close();
        }
    }
}
