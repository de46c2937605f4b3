package com.example.content_addresses_through_helper;

import android.app.Application;
import android.net.Uri;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Q q = new Q(this);
        q.query(Uri.parse("content://com.android.calendar/events"));
        q.query(Uri.withAppendedPath(Uri.parse("content://call_log"), "calls"));
        if (q.ok())
            q.query(Uri.parse(Q.SMS));
    }
}
