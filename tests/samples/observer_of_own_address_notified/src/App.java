package com.example.observer_of_own_address_notified;

import android.accounts.AccountManager;
import android.app.Application;
import android.database.ContentObserver;
import android.net.Uri;
import android.os.Handler;

public class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Uri uri = Uri.parse("content://com.example.observer_of_own_address_notified/tick");
        getContentResolver().registerContentObserver(uri, false, new ContentObserver(new Handler()) {
            @Override
            public void onChange(boolean self) {
                AccountManager.get(App.this).getAccounts();
            }
        });
        getContentResolver().notifyChange(uri, null);
    }
}
