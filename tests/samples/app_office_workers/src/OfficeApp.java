package com.example.app_office_workers;

import android.app.Application;
import android.provider.ContactsContract;

public class OfficeApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Works.warm(this);
        Works.mail(this);
        if (Signed.SHARED.read(this)) {
            Works.seal(this);
        }
        getContentResolver().registerContentObserver(ContactsContract.AUTHORITY_URI, true, new BookObserver(this));
    }
}
