package com.example.words_of_constants_put_together;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;

public class OwnRows extends ContentProvider {
    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Cursor query(Uri address, String[] columns, String filter, String[] values, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"name"});
        rows.addRow(new Object[] {"own"});
        return rows;
    }

    @Override
    public String getType(Uri address) {
        return "vnd.android.cursor.dir/calls";
    }

    @Override
    public Uri insert(Uri address, ContentValues row) {
        return address;
    }

    @Override
    public int delete(Uri address, String filter, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri address, ContentValues row, String filter, String[] values) {
        return 0;
    }
}
