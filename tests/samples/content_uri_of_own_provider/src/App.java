package com.example.content_uri_of_own_provider;

import android.app.Application;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Uri own = Uri.parse("content://com.example.content_uri_of_own_provider.notes/contacts");
        Cursor notes = getContentResolver().query(own, null, null, null, null);
        Cursor downloads = getContentResolver().query(Uri.parse("content://downloads/my_downloads"), null, null, null, null);
        Log.i("App", "notes " + notes + downloads);
    }
}
