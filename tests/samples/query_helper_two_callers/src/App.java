package com.example.query_helper_two_callers;

import android.app.Application;
import android.net.Uri;
import android.provider.ContactsContract;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Q.q(this, ContactsContract.CommonDataKinds.Phone.CONTENT_URI);
        Q.q(this, Uri.parse("content://com.android.calendar/events"));
    }
}
