package com.example.app_courier_outbox_in_database;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

final class Outbox extends SQLiteOpenHelper {
    Outbox(Context context) {
        super(context, "outbox.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase database) {
        database.execSQL("create table outbox (_id integer primary key, kind text not null)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase database, int from, int to) {
    }

    void put(Kind kind) {
        ContentValues row = new ContentValues();
        row.put("kind", kind.name());
        getWritableDatabase().insert("outbox", null, row);
    }

    void drop(long id) {
        getWritableDatabase().delete("outbox", "_id = ?", new String[] {String.valueOf(id)});
    }

    Cursor open() {
        return getReadableDatabase().query("outbox", new String[] {"_id", "kind"}, null, null, null, null, "_id");
    }
}
