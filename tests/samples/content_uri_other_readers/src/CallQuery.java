package com.example.content_uri_other_readers;

import android.content.AsyncQueryHandler;
import android.content.ContentResolver;
import android.database.Cursor;
import android.util.Log;

class CallQuery extends AsyncQueryHandler {
    CallQuery(ContentResolver resolver) {
        super(resolver);
    }

    @Override
    protected void onQueryComplete(int token, Object cookie, Cursor calls) {
        Log.i("Calls", calls == null ? "none" : "calls " + calls.getCount());
    }
}
