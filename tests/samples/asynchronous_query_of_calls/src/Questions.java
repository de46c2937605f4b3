package com.example.asynchronous_query_of_calls;

import android.content.AsyncQueryHandler;
import android.content.ContentResolver;
import android.database.Cursor;
import android.util.Log;

class Questions extends AsyncQueryHandler {
    Questions(ContentResolver resolver) {
        super(resolver);
    }

    @Override
    protected void onQueryComplete(int token, Object cookie, Cursor cursor) {
        Log.d("Questions", token + " " + (cursor == null ? 0 : cursor.getCount()));
    }
}
