package com.example.platform_library_answers;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** A database that is made when first opened. */
final class Notes extends SQLiteOpenHelper {
    Notes(Context context) {
        super(context, "notes.db", null, 3);
    }

    @Override
    public void onCreate(SQLiteDatabase database) {
        database.execSQL("CREATE TABLE IF NOT EXISTS note (_id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL UNIQUE, "
                + "seen INTEGER DEFAULT 0, CHECK (seen >= 0))");
        database.execSQL("INSERT INTO note (title) VALUES ('it''s'), (?)", new Object[] {"second"});
    }

    @Override
    public void onUpgrade(SQLiteDatabase database, int before, int version) {
        throw new IllegalStateException("a first start has nothing to upgrade");
    }

    boolean keepsRows() {
        SQLiteDatabase database = getWritableDatabase();
        ContentValues row = new ContentValues();
        row.put("title", "third");
        row.put("seen", 4);
        boolean good = database.insert("note", null, row) == 3 && database.insert("note", null, row) == -1;
        row.put("seen", 5);
        good &= database.update("note", row, "title = ? AND seen < ?", new String[] {"third", "10"}) == 1;
        database.beginTransaction();
        database.delete("note", null, null);
        database.endTransaction();
        good &= database.delete("note", "title LIKE 'SEC%'", null) == 1;
        Cursor found = database.query("note", new String[] {"title", "seen"}, "seen >= 0", null, null, null, "_id DESC", "5");
        good &= found.getCount() == 2 && found.moveToFirst() && found.getString(0).equals("third") && found.getInt(1) == 5;
        good &= found.moveToNext() && found.getString(found.getColumnIndex("title")).equals("it's") && !found.moveToNext();
        found.close();
        Cursor counted = database.rawQuery("SELECT COUNT(*) FROM note WHERE _id IN (1, 3)", null);
        return good && counted.moveToFirst() && counted.getLong(0) == 2;
    }
}
