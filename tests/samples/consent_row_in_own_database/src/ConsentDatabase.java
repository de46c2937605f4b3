package com.example.consent_row_in_own_database;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

class ConsentDatabase extends SQLiteOpenHelper {
    ConsentDatabase(Context context) {
        super(context, "consent.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase database) {
        database.execSQL("create table consent (purpose text primary key, agreed integer not null)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase database, int from, int to) {
    }

    ConsentDao consentDao() {
        return new ConsentDao(getReadableDatabase());
    }
}
