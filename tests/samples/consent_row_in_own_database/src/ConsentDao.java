package com.example.consent_row_in_own_database;

import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;

class ConsentDao {
    private final SQLiteDatabase database;

    ConsentDao(SQLiteDatabase database) {
        this.database = database;
    }

    boolean hasAgreed(String purpose) {
        Cursor row = database.rawQuery("select agreed from consent where purpose = ?", new String[] {purpose});
        try {
            return row.moveToFirst() && row.getInt(0) == 1;
        } finally {
            row.close();
        }
    }
}
