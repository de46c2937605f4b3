package com.example.app_hotel_provider_and_database;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

final class AnswerBase extends SQLiteOpenHelper {
    AnswerBase(Context context) {
        super(context, "hotel.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase database) {
        database.execSQL("CREATE TABLE privacy_consent (granted INTEGER NOT NULL)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase database, int before, int after) {
        database.execSQL("DROP TABLE privacy_consent");
        onCreate(database);
    }

    boolean granted() {
        try (Cursor rows = getReadableDatabase().rawQuery("SELECT granted FROM privacy_consent ORDER BY rowid DESC LIMIT 1", null)) {
            return rows.moveToFirst() && rows.getInt(0) == 1;
        }
    }

    void keep(boolean granted) {
        ContentValues row = new ContentValues();
        row.put("granted", granted ? 1 : 0);
        getWritableDatabase().insert("privacy_consent", null, row);
    }
}
