package com.example.content_uri_ways;

import android.app.Application;
import android.database.Cursor;
import android.net.Uri;
import android.provider.CallLog;
import android.provider.ContactsContract;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        read(Uri.parse("content://sms/"));
        read(CallLog.Calls.CONTENT_URI);
        read(Uri.withAppendedPath(ContactsContract.AUTHORITY_URI, "data/phones"));
        String authority = "com.android.calendar";
        read(Uri.parse("content://" + authority + "/events"));
    }

    private void read(Uri uri) {
        try (Cursor rows = getContentResolver().query(uri, null, null, null, null)) {
            Log.i("App", rows == null ? "none" : "rows " + rows.getCount());
        }
    }
}
